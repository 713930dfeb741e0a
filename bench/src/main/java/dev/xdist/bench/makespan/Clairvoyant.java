package dev.xdist.bench.makespan;

import dev.xdist.provider.forecast.ClassWork;
import dev.xdist.provider.forecast.TestWork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A schedule by somebody who knows before the run what each test will take and when each node will be ready, and whose
 * orders take no time: what a scheduler that has to guess may be held to where the lower bound cannot be reached.
 *
 * <p>It looks for the least time within which everything can be packed: classes by length, into the node with the least
 * room that is enough, else cut, the longest tests first, into the nodes with the most room, each of which sets the
 * class up. Knows nothing of locks.
 */
final class Clairvoyant {
    private static final int HALVINGS = 25;

    private final List<Job> byLength;
    private final List<Job> byLongestPiece;
    private final long[] starts;

    /** A class. */
    private static final class Job {
        final long setUp;
        /** The longest first. */
        final long[] pieces;

        final long nanos;

        Job(long setUp, long[] pieces) {
            this.setUp = setUp;
            this.pieces = pieces;
            this.nanos = setUp + Arrays.stream(pieces).sum();
        }

        long nanos() {
            return nanos;
        }

        long withLongestPiece() {
            return pieces.length == 0 ? setUp : setUp + pieces[0];
        }
    }

    private static final class Node {
        final int slot;
        long room;

        Node(int slot, long room) {
            this.slot = slot;
            this.room = room;
        }
    }

    /** For nodes that are ready at these times. */
    Clairvoyant(List<ClassWork> works, long[] starts) {
        List<Job> jobs = works.stream().map(Clairvoyant::job).toList();
        byLength = jobs.stream()
                .sorted(Comparator.comparingLong(Job::nanos).reversed())
                .toList();
        byLongestPiece = jobs.stream()
                .sorted(Comparator.comparingLong(Job::withLongestPiece).reversed())
                .toList();
        this.starts = starts;
    }

    /** When the last node is done; {@code low}: no schedule is done before that. */
    long end(long low) {
        long least = low;
        long most = Math.max(1, low);
        while (!fits(most)) {
            most *= 2;
        }
        for (int i = 0; i < HALVINGS && least < most; i++) {
            long middle = (least + most) / 2;
            if (fits(middle)) {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        return most;
    }

    private boolean fits(long end) {
        return fits(byLength, end) || fits(byLongestPiece, end);
    }

    private boolean fits(List<Job> jobs, long end) {
        NavigableSet<Node> nodes =
                new TreeSet<>(Comparator.<Node>comparingLong(node -> node.room).thenComparingInt(node -> node.slot));
        for (int slot = 0; slot < starts.length; slot++) {
            if (end > starts[slot]) {
                nodes.add(new Node(slot, end - starts[slot]));
            }
        }
        for (Job job : jobs) {
            if (!place(job, nodes)) {
                return false;
            }
        }
        return true;
    }

    private static boolean place(Job job, NavigableSet<Node> nodes) {
        Node snug = nodes.ceiling(new Node(-1, job.nanos));
        if (snug != null) {
            fill(nodes, snug, job.nanos);
            return true;
        }
        BitSet placed = new BitSet();
        while (placed.cardinality() < job.pieces.length) {
            long used = nodes.isEmpty() ? 0 : put(job, placed, nodes.last().room);
            if (used == 0) {
                return false;
            }
            fill(nodes, nodes.last(), used);
        }
        return true;
    }

    /** Puts as many pieces into a node as there is room for; returns what they take there, 0 if it is none. */
    private static long put(Job job, BitSet placed, long room) {
        int before = placed.cardinality();
        long used = job.setUp;
        for (int piece = 0; piece < job.pieces.length; piece++) {
            if (!placed.get(piece) && used + job.pieces[piece] <= room) {
                used += job.pieces[piece];
                placed.set(piece);
            }
        }
        return placed.cardinality() == before ? 0 : used;
    }

    private static void fill(NavigableSet<Node> nodes, Node node, long nanos) {
        nodes.remove(node);
        node.room -= nanos;
        nodes.add(node);
    }

    private static Job job(ClassWork work) {
        List<Long> pieces = new ArrayList<>();
        if (work.splittable()) {
            for (TestWork test : work.tests()) {
                int count = Math.max(1, test.list().count());
                for (int i = 0; i < count; i++) {
                    pieces.add(test.nanos() / count);
                }
            }
        } else {
            pieces.add(work.nanos() - work.setUpNanos());
        }
        pieces.sort(Comparator.reverseOrder());
        return new Job(
                work.setUpNanos(), pieces.stream().mapToLong(Long::longValue).toArray());
    }
}
