package dev.xdist.provider.session;

import java.util.Arrays;

/**
 * Doubly linked lists of unit numbers in four arrays; a unit is in one list at most, so that a unit in two places
 * (I2) cannot even be written down. Sixteen bytes a unit; every change takes constant time.
 */
final class UnitLists {
    static final int NONE = -1;

    private int[] next = new int[64];
    private int[] previous = new int[64];
    private int[] listOf = new int[64];
    private int[] heads = new int[8];
    private int[] tails = new int[8];
    private int[] sizes = new int[8];

    UnitLists() {
        Arrays.fill(listOf, NONE);
        Arrays.fill(heads, NONE);
        Arrays.fill(tails, NONE);
    }

    /** The list that holds a unit, or {@link #NONE}. */
    int listOf(int unit) {
        return unit >= 0 && unit < listOf.length ? listOf[unit] : NONE;
    }

    int size(int list) {
        return list < sizes.length ? sizes[list] : 0;
    }

    int first(int list) {
        return list < heads.length ? heads[list] : NONE;
    }

    int last(int list) {
        return list < tails.length ? tails[list] : NONE;
    }

    int next(int unit) {
        return next[unit];
    }

    int previous(int unit) {
        return previous[unit];
    }

    void addLast(int list, int unit) {
        makeRoom(list, unit);
        link(list, unit, tails[list], NONE);
    }

    void addFirst(int list, int unit) {
        makeRoom(list, unit);
        link(list, unit, NONE, heads[list]);
    }

    /** Adds a unit in front of another that is in the list. */
    void addBefore(int list, int unit, int other) {
        makeRoom(list, unit);
        Check.that(listOf[other] == list, () -> "unit " + other + " is not in list " + list);
        link(list, unit, previous[other], other);
    }

    /** Takes a unit out of the list that holds it. */
    void remove(int unit) {
        int list = listOf(unit);
        Check.that(list != NONE, () -> "unit " + unit + " is in no list");
        int before = previous[unit];
        int after = next[unit];
        if (before == NONE) {
            heads[list] = after;
        } else {
            next[before] = after;
        }
        if (after == NONE) {
            tails[list] = before;
        } else {
            previous[after] = before;
        }
        listOf[unit] = NONE;
        sizes[list]--;
    }

    private void link(int list, int unit, int before, int after) {
        Check.that(listOf[unit] == NONE, () -> "unit " + unit + " is in list " + listOf[unit] + " already");
        previous[unit] = before;
        next[unit] = after;
        if (before == NONE) {
            heads[list] = unit;
        } else {
            next[before] = unit;
        }
        if (after == NONE) {
            tails[list] = unit;
        } else {
            previous[after] = unit;
        }
        listOf[unit] = list;
        sizes[list]++;
    }

    private void makeRoom(int list, int unit) {
        if (unit >= next.length) {
            int size = Math.max(unit + 1, next.length * 2);
            next = Arrays.copyOf(next, size);
            previous = Arrays.copyOf(previous, size);
            listOf = grown(listOf, size);
        }
        if (list >= heads.length) {
            int size = Math.max(list + 1, heads.length * 2);
            heads = grown(heads, size);
            tails = grown(tails, size);
            sizes = Arrays.copyOf(sizes, size);
        }
    }

    private static int[] grown(int[] array, int size) {
        int[] grown = Arrays.copyOf(array, size);
        Arrays.fill(grown, array.length, size, NONE);
        return grown;
    }
}
