package dev.xdist.provider.sim;

import dev.xdist.api.grant.Ask;
import dev.xdist.api.grant.Reply;
import dev.xdist.provider.session.Request;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.session.Settlement;
import dev.xdist.provider.unit.NodeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** What tests of one worker ask for, in whatever order: some in an order that would never end. */
final class SimulatedAsks {
    private final NodeId node;
    private final SplittableRandom random;
    private final Consumer<SessionEvent> out;
    private final Map<String, Asking> tests = new HashMap<>();
    private final Map<Long, Asking> byNumber = new HashMap<>();
    private long asked;
    private int threads;
    private boolean cleansUp;

    /** A test that asks. */
    private static final class Asking {
        final int thread;
        int left;
        final List<Long> held = new ArrayList<>();
        /** Of the question that is open; 0: none. */
        long waits;
        /** What it is to make; 0: nothing. */
        long computes;

        Asking(int thread, int left) {
            this.thread = thread;
            this.left = left;
        }
    }

    SimulatedAsks(NodeId node, SplittableRandom random, Consumer<SessionEvent> out) {
        this.node = node;
        this.random = random;
        this.out = out;
    }

    void begins(String test) {
        tests.put(test, new Asking(++threads, random.nextInt(5)));
    }

    boolean waits(String test) {
        Asking asking = tests.get(test);
        return asking != null && asking.waits > 0;
    }

    boolean cleansUp() {
        return cleansUp;
    }

    /** Does the next of what a test does with others; false if it has done all. */
    boolean step(String test) {
        Asking asking = tests.get(test);
        if (asking == null) {
            return false;
        }
        if (asking.computes > 0) {
            compute(asking);
        } else if (asking.left > 0) {
            asking.left--;
            ask(asking);
        } else if (!asking.held.isEmpty()) {
            settle(asking.held.remove(random.nextInt(asking.held.size())), Settlement.RELEASED, "");
        } else {
            tests.remove(test);
            return false;
        }
        return true;
    }

    private void compute(Asking asking) {
        long number = asking.computes;
        asking.computes = 0;
        if (random.nextInt(4) == 0) {
            settle(number, Settlement.RELEASED, "");
            return;
        }
        asking.waits = number;
        boolean works = random.nextInt(3) != 0;
        settle(number, works ? Settlement.COMPUTED : Settlement.FAILED, "made by " + node + " as " + number);
    }

    private void settle(long number, Settlement how, String data) {
        out.accept(new SessionEvent.Settled(node, number, how, data));
    }

    private void ask(Asking asking) {
        Ask.Kind kind = Ask.Kind.values()[random.nextInt(Ask.Kind.values().length)];
        String key = random.nextBoolean() ? "a" : "b";
        int size = kind == Ask.Kind.PERMIT || kind == Ask.Kind.LEASE ? random.nextInt(20) == 0 ? 3 : 2 : 1;
        long waitNanos = random.nextInt(4) == 0 ? random.nextLong(1, 200_000_000) : 0;
        boolean cleans = kind == Ask.Kind.ONCE && key.equals("a");
        cleansUp |= cleans;
        long number = ++asked;
        asking.waits = number;
        byNumber.put(number, asking);
        out.accept(
                new SessionEvent.Asked(node, number, asking.thread, new Request(kind, key, size, waitNanos, cleans)));
    }

    void answer(SessionCommand.Answer answer) {
        Asking asking = byNumber.get(answer.number());
        if (asking == null || asking.waits != answer.number()) {
            return;
        }
        asking.waits = 0;
        if (answer.kind() == Reply.Kind.GRANTED) {
            asking.held.add(answer.number());
        } else if (answer.kind() == Reply.Kind.COMPUTE) {
            asking.computes = answer.number();
        }
    }

    /** A test that waits is interrupted: it takes its question back, and asks no more. */
    void interrupt(String test) {
        Asking asking = tests.get(test);
        if (asking != null && asking.waits > 0) {
            settle(asking.waits, Settlement.RELEASED, "");
            asking.waits = 0;
            asking.left = 0;
        }
    }
}
