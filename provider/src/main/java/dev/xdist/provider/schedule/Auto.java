package dev.xdist.provider.schedule;

import dev.xdist.provider.schedule.Board.NodeView;
import dev.xdist.provider.schedule.Board.OpenClass;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whole classes, the longest first, so that no long one stands at the end, see {@link LockChains} for those that lock
 * the same; a class that is known to be longer than a
 * node's fair share is cut into its methods before the first deal. A node has one more class in hand than the one it
 * runs, or as many tiny ones as hide a round trip, but none behind a class that takes long: what waits behind a long
 * class is not begun in its turn. Classes that share what is costly to set up go to the node that has set it up as long
 * as no other would have nothing to do, see {@link NextUnit}. When nothing is pending, a node without work takes back
 * what others have not begun, last first, from the one that would take longest to get to it: units that wait, then
 * methods of the class that runs.
 */
public final class Auto implements Scheduler {
    // 10 ms: the shortest class takes 1 to 2 ms, a local round trip 0.03 to 0.06 ms and a turn of the loop (floors.md)
    private static final long AHEAD_NANOS = 10_000_000;
    // A wait for the next class of 0.5 ms, ten round trips, costs 0.5 % of this.
    private static final long LONG_NANOS = 100_000_000;
    // However wrong the estimates are, no more than this waits on one node.
    private static final int AHEAD_MAX = 64;
    /** Methods of one class that are looked at when a batch is made up; a batch is one message. */
    private static final int SIBLINGS_MAX = 1_000;
    /** Nodes that are looked at for something to take; whoever is further from its end has no more to give. */
    private static final int LOOKED_AT = 8;

    /** How small a piece of a class may be. */
    public enum Piece {
        CLASS,
        METHOD,
        INVOCATION
    }

    private final Piece piece;
    private final int batchMax;
    private final FairShares fair;

    /** Sends at most so many units at once, and lets as many wait on one node behind the one it runs. */
    public Auto(Piece piece, int batchMax) {
        this.piece = piece;
        this.batchMax = Math.max(1, batchMax);
        this.fair = new FairShares(piece == Piece.INVOCATION);
    }

    /** Cuts as small as pays, and lets as many wait as hide a round trip. */
    public Auto() {
        this(Piece.INVOCATION, Integer.MAX_VALUE);
    }

    @Override
    public boolean collectsFirst() {
        return false;
    }

    @Override
    public boolean requeuesAtFront() {
        return true;
    }

    @Override
    public boolean bindsGroups() {
        return true;
    }

    @Override
    public List<ClassId> firstOrder(List<ClassId> classes, Estimates estimates) {
        List<ClassId> order = new ArrayList<>(classes);
        order.sort(Comparator.comparingLong(estimates::expectedNanos)
                .thenComparingLong(estimates::classFileBytes)
                .reversed());
        return LockChains.withLeadersFirst(order, estimates);
    }

    @Override
    public List<ClassId> cutFirst(List<ClassId> order, Estimates estimates, int nodes) {
        return piece == Piece.CLASS ? List.of() : fair.tooLong(order, estimates, nodes);
    }

    @Override
    public List<Cut> cut(ClassId owner, List<String> found, Estimates estimates) {
        return fair.cut(owner, found, estimates);
    }

    @Override
    public void decide(Board board, long nowNanos, Deals deals) {
        NextUnit next = new NextUnit(board, nowNanos);
        List<NodeView> touched = new ArrayList<>(board.touched());
        touched.forEach(node -> begin(node, next, board, deals));
        if (board.affinity().any()) {
            // what was better left to others when a node became idle may not be any more
            List<NodeView> idle = board.idle();
            List.copyOf(idle.subList(0, Math.min(idle.size(), LOOKED_AT)))
                    .forEach(node -> begin(node, next, board, deals));
        }
        // When units come back all nodes are looked at: of thousands only those that may be given more are sorted.
        touched.removeIf(node -> !takesMore(node, board));
        // whoever would be out of work first; what was taken back from one must not go back to it
        touched.sort(Comparator.comparingLong(node -> waitNanos(node, board)));
        for (NodeView node : touched) {
            prefetch(node, next, board, deals);
        }
        if (board.pending().size() == 0) {
            takeBack(next, board, nowNanos, deals);
            drainSurplus(board, deals);
        }
    }

    private void begin(NodeView node, NextUnit next, Board board, Deals deals) {
        if (node.held().size() == 0) {
            next.toBegin(node).ifPresent(unit -> deals.run(node.id(), firstBatch(unit, board)));
        }
    }

    /**
     * This unit; with a method go others of its class, so that the node sets the class up once: as many as are its fair
     * share, the others being for nodes that come after it.
     */
    private List<UnitId> firstBatch(UnitId first, Board board) {
        if (!board.takeable().isMethod(first)
                || !first.equals(board.pending().first(1).get(0))) {
            return List.of(first);
        }
        List<UnitId> siblings = new ArrayList<>();
        long all = 0;
        ClassId owner = board.owner(first);
        for (UnitId unit : board.pending().first(SIBLINGS_MAX)) {
            if (!board.takeable().isMethod(unit) || !board.owner(unit).equals(owner)) {
                break;
            }
            siblings.add(unit);
            all += ahead(unit, board);
        }
        boolean more = siblings.size() < board.pending().size();
        long room = fair.room(owner, board.takeable().setUpNanos(first));
        return fitting(siblings, Math.min(room, more ? all : all / board.idle().size()), board);
    }

    /** The first, and in order those after it that fit into its node's part; equal shares go together. */
    private List<UnitId> fitting(List<UnitId> units, long partNanos, Board board) {
        List<UnitId> batch = new ArrayList<>();
        long taken = 0;
        for (int i = 0; i < units.size(); ) {
            int end = i + 1;
            long nanos = ahead(units.get(i), board);
            while (end < units.size() && board.takeable().alike(units.get(i), units.get(end))) {
                nanos += ahead(units.get(end++), board);
            }
            if (batch.isEmpty() || (batch.size() < batchMax && taken + nanos <= partNanos)) {
                batch.addAll(units.subList(i, end));
                taken += nanos;
            }
            i = end;
        }
        return batch.subList(0, Math.min(batch.size(), batchMax));
    }

    private static boolean takesMore(NodeView node, Board board) {
        if (board.pending().size() == 0) {
            return false;
        }
        List<UnitId> first = node.held().first(1);
        return !first.isEmpty() && !isLong(first.get(0), board);
    }

    /** Puts so much behind what a node runs that it need not wait. */
    private void prefetch(NodeView node, NextUnit next, Board board, Deals deals) {
        List<UnitId> held = node.held().first(Math.min(batchMax, AHEAD_MAX) + 1);
        long ahead = 0;
        for (UnitId unit : held.subList(1, held.size())) {
            ahead += ahead(unit, board);
        }
        int room = Math.min(batchMax, AHEAD_MAX) + 1 - held.size();
        List<UnitId> batch = new ArrayList<>();
        for (UnitId unit : next.toFollow(node, room)) {
            if (ahead >= AHEAD_NANOS) {
                break;
            }
            batch.add(unit);
            ahead += ahead(unit, board);
        }
        if (!batch.isEmpty()) {
            deals.run(node.id(), batch);
        }
    }

    /** Before anything is known, what runs is the biggest of all, so it counts as long. */
    private static boolean isLong(UnitId unit, Board board) {
        long expected = board.expectedNanos(unit);
        return expected == 0 || expected >= LONG_NANOS;
    }

    /** Of a class that nothing is known of, one is enough. */
    private static long ahead(UnitId unit, Board board) {
        long expected = board.expectedNanos(unit);
        return expected == 0 ? AHEAD_NANOS : expected;
    }

    private void takeBack(NextUnit next, Board board, long nowNanos, Deals deals) {
        int thieves = board.idle().size() - board.takeable().owing();
        for (; thieves > 0; thieves--) {
            List<NodeView> laden = board.takeable().laden(LOOKED_AT);
            if (laden.stream().noneMatch(node -> takeUnits(node, next, board, deals))
                    && laden.stream().noneMatch(node -> takeMethods(node, board, nowNanos, deals))) {
                return;
            }
        }
    }

    private static boolean takeUnits(NodeView node, NextUnit next, Board board, Deals deals) {
        List<UnitId> takeable = takeable(node, board);
        if (node.held().size() < 2 || takeable.isEmpty() || !pays(takeable.get(0), node, board)) {
            return false;
        }
        if (next.isBetterLeft(takeable.get(0), board.idle().get(0))) {
            return false;
        }
        deals.steal(node.id(), takeable.subList(0, (takeable.size() + 1) / 2));
        return true;
    }

    /** A method is taken if its class is set up elsewhere before its node would get to it. */
    private static boolean pays(UnitId last, NodeView node, Board board) {
        if (!board.takeable().isMethod(last)) {
            return true;
        }
        long running = ahead(node.held().first(1).get(0), board);
        long until = waitNanos(node, board) - ahead(last, board) - running / 2;
        return until
                > TakenMethods.setUpThatCounts(
                        board.takeable().recorded(last), board.takeable().setUpNanos(last));
    }

    private boolean takeMethods(NodeView node, Board board, long nowNanos, Deals deals) {
        Optional<OpenClass> open = piece == Piece.CLASS ? Optional.empty() : node.openClass();
        List<String> methods = open.map(from -> new TakenMethods(from, nowNanos)
                        .worthTaking(board.idle().size()))
                .orElse(List.of());
        if (methods.isEmpty()) {
            return false;
        }
        deals.takeMethods(node.id(), open.get().unit(), methods);
        return true;
    }

    /** What a node has behind its first unit, has not begun and need not keep, last first. */
    private static List<UnitId> takeable(NodeView node, Board board) {
        List<UnitId> behind = new ArrayList<>(node.held().last(node.held().size() - 1));
        behind.removeIf(unit -> node.hasBegun(unit) || board.settled(unit));
        return behind;
    }

    private static long waitNanos(NodeView node, Board board) {
        long wait = 0;
        for (UnitId unit : node.held()) {
            wait += ahead(unit, board);
        }
        return wait;
    }

    /** Lets nodes end for which there can be no work, even if every running class crashed. */
    private void drainSurplus(Board board, Deals deals) {
        List<NodeView> idle = board.idle();
        boolean mayGive = piece != Piece.CLASS && board.takeable().anyToCut();
        if (mayGive || board.bound() > 0) {
            return;
        }
        while (!idle.isEmpty() && idle.size() > board.open()) {
            deals.drain(idle.get(idle.size() - 1).id());
        }
    }
}
