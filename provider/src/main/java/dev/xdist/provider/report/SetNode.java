package dev.xdist.provider.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A set (a class, or a class nested in it) with what happened in it. Mutable, owned by the session's thread. */
final class SetNode {
    private final String uniqueId;
    private final Names names;
    private final List<Item> items = new ArrayList<>();
    /** Output after the last test: of tear-down, and not of whichever test another unit puts behind it. */
    private final List<Piece> tail = new ArrayList<>();

    private final Map<String, SetNode> nestedSets = new LinkedHashMap<>(2);
    private long elapsedMillis;
    private long testMillis;
    private boolean elapsedKnown;
    private @Nullable StoredFailure endFailure;
    private @Nullable Names endNames;

    SetNode(String uniqueId, Names names) {
        this.uniqueId = uniqueId;
        this.names = names;
    }

    String uniqueId() {
        return uniqueId;
    }

    Names names() {
        return names;
    }

    Names endNames() {
        return endNames == null ? names : endNames;
    }

    @Nullable
    StoredFailure endFailure() {
        return endFailure;
    }

    List<Item> items() {
        return items;
    }

    List<Piece> tail() {
        return tail;
    }

    /** Time spent in the set, summed over the nodes that ran parts of it. */
    int elapsedMillis() {
        long known = elapsedMillis + (elapsedKnown ? 0 : testMillis);
        return (int) Math.min(known, Integer.MAX_VALUE);
    }

    boolean hasTests() {
        return items.stream().anyMatch(item -> item instanceof Item.Test);
    }

    boolean hasSets() {
        return !nestedSets.isEmpty();
    }

    /** Names of the first set in this one. */
    @Nullable
    Names firstSetNames() {
        for (Item item : items) {
            if (item instanceof Item.Nested nested) {
                return nested.set().names;
            }
        }
        return null;
    }

    /** Moves tests that stand outside of the sets into the one of their class, if there is one. */
    void moveTestsIntoSets() {
        if (!hasTests() || !hasSets()) {
            return;
        }
        items.removeIf(item -> item instanceof Item.Test test && moveIntoSet(test));
    }

    private boolean moveIntoSet(Item.Test test) {
        for (SetNode set : nestedSets.values()) {
            if (set.names.source().equals(test.names().source())) {
                set.items.add(test);
                return true;
            }
        }
        return false;
    }

    void add(Item.Test test) {
        items.add(test);
        testMillis += Math.max(test.elapsedMillis(), 0);
    }

    void add(SetNode nested) {
        items.add(new Item.Nested(nested));
        nestedSets.put(nested.uniqueId, nested);
    }

    void add(Piece output) {
        int last = items.size() - 1;
        if (last >= 0 && items.get(last) instanceof Item.Loose loose) {
            Piece joined = loose.piece().joined(output);
            if (joined != null) {
                items.set(last, new Item.Loose(joined));
                return;
            }
        }
        items.add(new Item.Loose(output));
    }

    void finished(int elapsed, Names namesAtEnd, @Nullable StoredFailure failure) {
        elapsedKnown = elapsed >= 0;
        elapsedMillis += Math.max(elapsed, 0);
        endNames = namesAtEnd;
        endFailure = failure;
    }

    /** Adds what another unit told of the same set. */
    void merge(SetNode other) {
        moveTail();
        other.moveTail();
        long sum = (long) elapsedMillis() + other.elapsedMillis();
        elapsedMillis = sum;
        elapsedKnown = true;
        for (Item item : other.items) {
            if (item instanceof Item.Nested nested) {
                mergeNested(nested.set());
            } else {
                items.add(item);
            }
        }
        tail.addAll(other.tail);
        if (endFailure == null) {
            endFailure = other.endFailure;
            endNames = other.endNames;
        }
    }

    private void mergeNested(SetNode nested) {
        SetNode known = nestedSets.get(nested.uniqueId);
        if (known == null) {
            add(nested);
        } else {
            known.merge(nested);
        }
    }

    private void moveTail() {
        int last = items.size();
        while (last > 0 && items.get(last - 1) instanceof Item.Loose) {
            last--;
        }
        List<Item> trailing = items.subList(last, items.size());
        List<Piece> moved = new ArrayList<>();
        trailing.forEach(item -> moved.add(((Item.Loose) item).piece()));
        trailing.clear();
        tail.addAll(moved);
    }
}
