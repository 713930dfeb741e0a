package dev.xdist.provider.schedule;

import dev.xdist.provider.unit.UnitId;
import java.util.ArrayList;
import java.util.List;

/**
 * How shares are made of what is not equally urgent. What waits stands by its priority; a share that is a run of it
 * would give all that is urgent to one node, to be run one after the other. So what is equally urgent is shared out by
 * itself, and every node begins with its part of the most urgent. Where all is equally urgent that changes nothing.
 */
final class Urgency {
    private Urgency() {}

    /** How many units wait that are as urgent as the first one and stand in a row with it, at most so many. */
    static int equals(Board board, int most) {
        int count = 0;
        int first = 0;
        for (UnitId unit : board.pending()) {
            if (count == most) {
                break;
            }
            int priority = board.priority(unit);
            first = count == 0 ? priority : first;
            if (priority != first) {
                break;
            }
            count++;
        }
        return count;
    }

    /** Shares of the first units that wait, all of one size, a run of what is equally urgent behind the other. */
    static List<List<UnitId>> shares(Board board, int nodes, int size) {
        List<UnitId> units = board.pending().first(nodes * size);
        List<List<UnitId>> shares = new ArrayList<>(nodes);
        for (int n = 0; n < nodes; n++) {
            shares.add(new ArrayList<>(size));
        }
        int from = 0;
        while (from < units.size()) {
            int to = from + 1;
            while (to < units.size() && board.priority(units.get(to)) == board.priority(units.get(from))) {
                to++;
            }
            int at = from;
            for (int n = 0; n < nodes; n++) {
                int end = at + part(to, n, nodes) - part(from, n, nodes);
                shares.get(n).addAll(units.subList(at, end));
                at = end;
            }
            from = to;
        }
        return shares;
    }

    /** How many of so many units one of the nodes has, if all have as many but for one more on the first ones. */
    private static int part(int units, int node, int nodes) {
        return (units + nodes - 1 - node) / nodes;
    }
}
