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
 * those that there is a reason to look at. Written by the board.
 */
final class OpenNodes {
    private static final Comparator<NodeView> BY_NUMBER =
            Comparator.comparingInt(node -> node.id().number());

    private final List<NodeView> all = new ArrayList<>();
    private final List<NodeView> idle = new ArrayList<>();
    private final List<NodeView> touched = new ArrayList<>();
    private final TreeSet<NodeView> low = new TreeSet<>(BY_NUMBER);
    private final TreeSet<LiveNode> byLoad = new TreeSet<>(
            Comparator.comparingInt((LiveNode node) -> -node.listedLoad).thenComparing(BY_NUMBER));

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
        return Collections.unmodifiableCollection(low);
    }

    Collection<NodeView> fullestFirst() {
        return Collections.unmodifiableCollection(byLoad);
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
        if (before != LiveNode.UNLISTED) {
            byLoad.remove(node);
        }
        node.listedLoad = now;
        byLoad.add(node);
        if (before == 0) {
            idle.remove(at(idle, node));
        } else if (now == 0) {
            insert(idle, node);
        }
        if (now >= 2) {
            low.remove(node);
        } else {
            low.add(node);
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

    private static int at(List<NodeView> nodes, LiveNode node) {
        return Collections.binarySearch(nodes, node, BY_NUMBER);
    }

    private static void insert(List<NodeView> nodes, LiveNode node) {
        int at = at(nodes, node);
        Check.that(at < 0, () -> node + " is listed already");
        nodes.add(-at - 1, node);
    }
}
