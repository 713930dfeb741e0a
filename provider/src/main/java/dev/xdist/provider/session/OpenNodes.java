package dev.xdist.provider.session;

import dev.xdist.provider.schedule.Board.NodeView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The nodes that may be sent more, as schedulers ask for them: by number, without work, with little, with most, and
 * those that there is a reason to look at. Who has little and who has most is kept from the first question on: only one
 * mode asks, and with 10,000 nodes that order would be most of what a step takes. Written by the board.
 */
final class OpenNodes {
    private static final Comparator<NodeView> BY_NUMBER =
            Comparator.comparingInt(node -> node.id().number());

    private final List<LiveNode> all = new ArrayList<>();
    private final List<LiveNode> idle = new ArrayList<>();
    private final List<NodeView> touched = new ArrayList<>();
    private final TreeSet<NodeView> low = new TreeSet<>(BY_NUMBER);
    private final TreeSet<LiveNode> byLoad = new TreeSet<>(
            Comparator.comparingInt((LiveNode node) -> -node.listedLoad).thenComparing(BY_NUMBER));
    /** Whether the two above are kept. */
    private boolean kept;

    List<NodeView> all() {
        return Collections.unmodifiableList(all);
    }

    List<NodeView> idle() {
        return Collections.unmodifiableList(idle);
    }

    List<NodeView> touched() {
        return Collections.unmodifiableList(touched);
    }

    Collection<NodeView> low() {
        keep();
        return Collections.unmodifiableCollection(low);
    }

    Collection<NodeView> fullestFirst() {
        keep();
        return Collections.unmodifiableCollection(byLoad);
    }

    private void keep() {
        if (!kept) {
            kept = true;
            all.forEach(this::order);
        }
    }

    /** Puts a node where its load says; it was taken out of where it stood before. */
    private void order(LiveNode node) {
        byLoad.add(node);
        if (node.listedLoad < 2) {
            low.add(node);
        } else {
            low.remove(node);
        }
    }

    void add(LiveNode node) {
        if (node.waitsForRamp) {
            return;
        }
        insert(all, node);
        node.listedLoad = LiveNode.UNLISTED;
        loadChanged(node);
        touch(node);
    }

    void remove(LiveNode node) {
        if (node.listedLoad == LiveNode.UNLISTED) {
            return;
        }
        all.remove(at(all, node));
        if (node.listedLoad == 0) {
            idle.remove(at(idle, node));
        }
        touched.remove(node);
        low.remove(node);
        byLoad.remove(node);
        node.listedLoad = LiveNode.UNLISTED;
    }

    /** What the node holds has become more or less; one that is sent nothing more is not listed. */
    void loadChanged(LiveNode node) {
        if (node.state != LiveNode.State.READY || node.reserved) {
            return;
        }
        int before = node.listedLoad;
        int now = node.held().size();
        if (before == now) {
            return;
        }
        byLoad.remove(node);
        node.listedLoad = now;
        if (kept) {
            order(node);
        }
        if (before == 0) {
            idle.remove(at(idle, node));
        } else if (now == 0) {
            insert(idle, node);
        }
    }

    void touch(LiveNode node) {
        if (node.listedLoad != LiveNode.UNLISTED && !touched.contains(node)) {
            touched.add(node);
        }
    }

    void touchAll() {
        touched.clear();
        touched.addAll(all);
    }

    void untouch(NodeView node) {
        touched.remove(node);
    }

    void untouch() {
        touched.clear();
    }

    private static int at(List<LiveNode> nodes, LiveNode node) {
        return Collections.binarySearch(nodes, node, BY_NUMBER);
    }

    private static void insert(List<LiveNode> nodes, LiveNode node) {
        int at = at(nodes, node);
        Check.that(at < 0, () -> node + " is listed already");
        nodes.add(-at - 1, node);
    }
}
