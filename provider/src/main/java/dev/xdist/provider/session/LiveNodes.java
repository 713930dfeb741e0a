package dev.xdist.provider.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The nodes that are not gone, in order and by number. Written by the board. */
final class LiveNodes {
    private final TreeMap<Integer, LiveNode> inOrder = new TreeMap<>();

    /** Every event asks for one: to find it in a tree of 10,000 takes about as long as the rest of the step. */
    private final List<@Nullable LiveNode> numbered = new ArrayList<>();

    void add(LiveNode node) {
        int number = node.id.number();
        LiveNode former = inOrder.put(number, node);
        Check.that(former == null, () -> "node " + node.id + " is there already");
        while (numbered.size() <= number) {
            numbered.add(null);
        }
        numbered.set(number, node);
    }

    void remove(LiveNode node) {
        inOrder.remove(node.id.number());
        numbered.set(node.id.number(), null);
    }

    /** The node with this number, or null if there is none or it is gone. */
    @Nullable
    LiveNode find(int number) {
        return number >= 0 && number < numbered.size() ? numbered.get(number) : null;
    }

    /** All, by number; changes with what is added and removed. */
    Collection<LiveNode> all() {
        return Collections.unmodifiableCollection(inOrder.values());
    }
}
