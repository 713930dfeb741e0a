package dev.xdist.provider.session;

import dev.xdist.provider.unit.Unit;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Where the units of each scope are: how many wait and which of them is first, how many a node holds and which. What
 * waits of one scope stands together: what comes back is put in front of what waits of it. Written by the board.
 */
final class Scopes {
    private int[] firstWaiting = new int[8];
    private int[] waiting = new int[8];
    private int[] held = new int[8];
    private int[] homes = new int[8];
    /** Scopes of which something was begun on their home. */
    private final BitSet begun = new BitSet();

    private int known;
    private int scopesWaiting;
    private int freeWaiting;

    /** How many nodes could be given something. */
    int parts() {
        return scopesWaiting + freeWaiting;
    }

    /** The first unit that waits of a scope, or {@link UnitLists#NONE}. */
    int firstWaiting(int scope) {
        return scope >= 0 && scope < known && waiting[scope] > 0 ? firstWaiting[scope] : UnitLists.NONE;
    }

    /** Number of the node that holds units of the scope, or did last; {@link UnitLists#NONE} if it was never sent. */
    int home(int scope) {
        return scope >= 0 && scope < known ? homes[scope] : UnitLists.NONE;
    }

    /** Whether its home has begun a unit of it, or holds one. */
    boolean bound(int scope) {
        return scope >= 0 && scope < known && (held[scope] > 0 || begun.get(scope));
    }

    boolean begunAny(int scope) {
        return scope >= 0 && begun.get(scope);
    }

    void waits(Unit unit, boolean first) {
        int scope = unit.scope();
        if (scope == Unit.NO_SCOPE) {
            freeWaiting++;
            return;
        }
        makeRoom(scope);
        if (first || waiting[scope] == 0) {
            firstWaiting[scope] = unit.id().number();
        }
        if (waiting[scope]++ == 0) {
            scopesWaiting++;
        }
    }

    /** A unit waits no more; {@code next} is the one behind it. */
    void waitsNoMore(Unit unit, int next) {
        int scope = unit.scope();
        if (scope == Unit.NO_SCOPE) {
            freeWaiting--;
            return;
        }
        if (firstWaiting[scope] == unit.id().number()) {
            firstWaiting[scope] = next;
        }
        if (--waiting[scope] == 0) {
            scopesWaiting--;
        }
    }

    void sent(Unit unit, LiveNode node) {
        int scope = unit.scope();
        if (scope != Unit.NO_SCOPE) {
            makeRoom(scope);
            if (homes[scope] != node.id.number()) {
                homes[scope] = node.id.number();
                begun.clear(scope);
            }
            held[scope]++;
        }
    }

    void begun(Unit unit) {
        if (unit.scope() != Unit.NO_SCOPE) {
            begun.set(unit.scope());
        }
    }

    void left(Unit unit) {
        if (unit.scope() != Unit.NO_SCOPE) {
            held[unit.scope()]--;
        }
    }

    private void makeRoom(int scope) {
        if (scope >= waiting.length) {
            int size = Math.max(scope + 1, waiting.length * 2);
            firstWaiting = Arrays.copyOf(firstWaiting, size);
            waiting = Arrays.copyOf(waiting, size);
            held = Arrays.copyOf(held, size);
            homes = Arrays.copyOf(homes, size);
        }
        while (known <= scope) {
            homes[known++] = UnitLists.NONE;
        }
    }
}
