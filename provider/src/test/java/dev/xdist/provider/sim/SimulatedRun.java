package dev.xdist.provider.sim;

import dev.xdist.api.grant.Ask;
import dev.xdist.provider.schedule.Scheduler;
import dev.xdist.provider.session.DSession;
import dev.xdist.provider.session.Invariants;
import dev.xdist.provider.session.PluginAnswer;
import dev.xdist.provider.session.Request;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.session.Settlement;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.FoundUnit;
import dev.xdist.provider.unit.Invocations;
import dev.xdist.provider.unit.Locks;
import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.UnitId;
import dev.xdist.provider.unit.UnitResult;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Plays a whole run in virtual time from a seed, with faults, and checks it: I1 to I5 after every step, and in the end
 * that every test of the suite is told exactly once. Faults happen first; then comes a calm in which the run must end.
 */
final class SimulatedRun {
    private static final long MILLI = 1_000_000;
    /** The longest of 5,000 seeds took 437; 38 nodes that are pinged while one hangs take 21,000. */
    static final int STEPS_MAX = 100_000;

    /** What workers and links do, of which the session hears nothing, ends too. */
    private static final int TURNS_PER_STEP = 20;

    /** With these begins what is said of a node that lies. */
    private static final Set<String> BLAMES = Set.of("told", "gave", "held");

    private static final int LAST_EVENTS = 50;

    /** A laptop that sleeps. */
    private static final long STANDSTILL = 60_000 * MILLI;

    /** What a gateway gives a worker to end that has nothing left to do. */
    private static final long EXIT = 1_000 * MILLI;

    private final Suite suite;
    private final boolean locksAny;
    private final Faults faults;
    private final SessionPlan plan;
    private final SplittableRandom random;
    private final PriorityQueue<Timed> agenda =
            new PriorityQueue<>(Comparator.comparingLong(Timed::nanos).thenComparingLong(Timed::number));
    private final Map<NodeId, SimulatedNode> nodes = new HashMap<>();
    private final Deque<Object> last = new ArrayDeque<>();
    private final Invariants invariants;
    private final SimulatedReport report;
    private final SimulatedHosts hosts;
    private DSession session;
    private boolean groupsBind;
    private boolean asks;
    private int stepsMax = STEPS_MAX;
    private long nowNanos;
    private long wakeNanos = Long.MAX_VALUE;
    private long number;
    private final Map<String, Integer> commandsSeen = new TreeMap<>();
    private int lies;
    private int steps;
    private int turns;

    private record Timed(long nanos, long number, Runnable action) {}

    /** A worker and the two lines to it, on which nothing overtakes. */
    private final class SimulatedNode {
        final SimulatedWorker worker;
        final int slowness;
        long toSessionNanos;
        long toWorkerNanos;
        int frames;
        boolean goneTold;
        /** Sent to it and not answered. */
        final Set<UnitId> units = new HashSet<>();

        boolean busy;
        boolean stopped;
        boolean ready;
        /** Said that it leaves, and has not been let go: its end is not awaited. */
        boolean leaving;

        SimulatedNode(NodeId id) {
            worker = new SimulatedWorker(
                    id, suite, random.split(), event -> send(this, event), () -> happens(faults.hangs()), groupsBind);
            slowness = random.nextInt(6) == 0 ? 20 : 1;
            if (asks) {
                worker.asking(random.split());
            }
        }
    }

    SimulatedRun(long seed, Suite suite, Faults faults, SessionPlan plan) {
        this.suite = suite;
        this.locksAny = suite.locksAny();
        this.faults = faults;
        this.plan = plan;
        random = new SplittableRandom(seed);
        invariants = new Invariants(plan);
        report = new SimulatedReport(suite);
        // of its own, so that a seed plays what it played before there were hosts
        hosts = new SimulatedHosts(faults, new SplittableRandom(~seed), this);
    }

    /** Lets tests ask for what workers share, in so many steps. */
    SimulatedRun asking(int most) {
        asks = true;
        stepsMax = most;
        return this;
    }

    /** How many steps the run took. */
    int play(Scheduler scheduler) {
        session = new DSession(plan, scheduler);
        groupsBind = scheduler.bindsGroups();
        if (faults.cancelMillis() > 0) {
            at(faults.cancelMillis() * MILLI, () -> step(new SessionEvent.CancelRequested("enough")));
        }
        try {
            step(new SessionEvent.Opened());
            while (!session.ended()) {
                check(!agenda.isEmpty(), "I4: nothing will ever happen any more");
                check(steps < stepsMax && ++turns < TURNS_PER_STEP * stepsMax, "I4: the run does not end");
                Timed next = agenda.remove();
                nowNanos = next.nanos();
                next.action().run();
            }
            invariants.atEnd();
            report.check(lies > 0);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(e + "\n" + plan + "\n" + faults + "\n" + trace(), e);
        }
        return steps;
    }

    /** What the run's faults have cost. */
    SimulatedReport.Costs costs() {
        return report.costs();
    }

    /** By kind: how many commands the session gave. */
    Map<String, Integer> commandsSeen() {
        return commandsSeen;
    }

    void step(SessionEvent event) {
        steps++;
        remember(event);
        List<SessionCommand> commands = session.step(event, nowNanos);
        commands.forEach(this::remember);
        invariants.afterStep(event, commands);
        if (session.believed()) {
            report.event(event);
        }
        for (SessionCommand command : commands) {
            commandsSeen.merge(command.getClass().getSimpleName(), 1, Integer::sum);
            report.command(command);
            carryOut(command);
        }
        if (session.wakeNanos() < wakeNanos) {
            wakeNanos = session.wakeNanos();
            at(Math.max(wakeNanos, nowNanos) + (happens(faults.late()) ? STANDSTILL : 0), this::wake);
        }
    }

    private void wake() {
        if (nowNanos >= wakeNanos) {
            wakeNanos = Long.MAX_VALUE;
            step(new SessionEvent.TimePassed());
        }
    }

    private void carryOut(SessionCommand command) {
        hosts.carryOut(command);
        if (command instanceof SessionCommand.StartNode start) {
            start(start.node());
        } else if (command instanceof SessionCommand.Collect collect) {
            tell(collect.node(), worker -> worker.collect(collect.classes()));
        } else if (command instanceof SessionCommand.RunBatch batch) {
            batch.units().forEach(unit -> nodes.get(batch.node()).units.add(unit.id()));
            tell(batch.node(), worker -> worker.run(batch.units()));
        } else if (command instanceof SessionCommand.TakeBack back) {
            tell(back.node(), worker -> worker.takeBack(back.units()));
        } else if (command instanceof SessionCommand.TakeMethods take) {
            tell(take.node(), worker -> worker.takeMethods(take.unit(), take.uniqueIds()));
        } else if (command instanceof SessionCommand.Shutdown shutdown) {
            tell(shutdown.node(), SimulatedWorker::shutdown);
            at(nowNanos + EXIT, () -> endAtLast(nodes.get(shutdown.node())));
        } else if (command instanceof SessionCommand.Ping ping) {
            tell(ping.node(), SimulatedWorker::ping);
        } else if (command instanceof SessionCommand.Interrupt interrupt) {
            tell(interrupt.node(), worker -> worker.interrupt(interrupt.testId()));
        } else if (command instanceof SessionCommand.CancelNode cancel) {
            tell(cancel.node(), SimulatedWorker::cancel);
        } else if (command instanceof SessionCommand.Answer answer) {
            tell(answer.node(), worker -> worker.answer(answer));
        } else if (command instanceof SessionCommand.CleanUp cleanUp) {
            nodes.get(cleanUp.node()).leaving = false;
            tell(cleanUp.node(), SimulatedWorker::cleanUp);
        } else if (command instanceof SessionCommand.AskPlugins asked) {
            PluginAnswer answer = asked.question().accept(new SimulatedPlugin(session.board(), random));
            at(nowNanos + latency(), () -> step(new SessionEvent.PluginsAnswered(answer)));
        } else if (command instanceof SessionCommand.Kill kill) {
            boolean blamed = BLAMES.contains(kill.reason().split(" ")[0]);
            check(lies > 0 || !blamed, "I5: an honest node is blamed: " + kill);
            SimulatedNode node = nodes.get(kill.node());
            node.worker.die();
            tellGone(node);
        }
    }

    private void start(NodeId id) {
        SimulatedNode node = new SimulatedNode(id);
        nodes.put(id, node);
        at(nowNanos + random.nextLong(400 * MILLI), () -> {
            if (node.worker.gone()) {
                return;
            }
            if (happens(faults.startFails())) {
                node.worker.die();
                tellGone(node);
                return;
            }
            send(node, new SessionEvent.NodeReady(id));
            node.ready = true;
            work(node);
        });
    }

    /** The gateway ends a worker that has nothing left to do and does not end. */
    private void endAtLast(SimulatedNode node) {
        if (node.goneTold || (node.worker.gone() && !node.stopped)) {
            return;
        }
        if (!node.units.isEmpty() || node.leaving) {
            at(nowNanos + EXIT, () -> endAtLast(node));
            return;
        }
        node.worker.die();
        node.goneTold = true;
        deliver(node, new SessionEvent.NodeEnded(node.worker.id));
    }

    private void work(SimulatedNode node) {
        if (node.stopped) {
            return;
        }
        if (node.worker.died()) {
            tellGone(node);
            return;
        }
        node.busy = node.worker.step();
        checkLocks(node.worker);
        checkAlone(node.worker);
        if (node.worker.died()) {
            tellGone(node);
        } else if (node.busy) {
            at(nowNanos + random.nextLong(20 * MILLI) * node.slowness, () -> work(node));
        }
    }

    /** The sharpest form of I6: what really runs, and not what nodes told. */
    private void checkLocks(SimulatedWorker worker) {
        if (!locksAny || lies > 0) {
            return;
        }
        for (SimulatedNode other : nodes.values()) {
            boolean both = other.worker != worker && !other.worker.gone() && !worker.gone();
            check(!both || !worker.collidesWith(other.worker), "I6: " + worker.id + " runs what collides");
        }
        for (String pool : Suite.POOLS) {
            if (!worker.reads(pool)) {
                continue; // what it has just done has not added to the users
            }
            long users = nodes.values().stream()
                    .filter(node -> !node.worker.gone() && node.worker.reads(pool))
                    .count();
            check(users <= Locks.places(pool), "I6: " + users + " nodes use " + pool);
        }
    }

    /** The same of I7. */
    private void checkAlone(SimulatedWorker worker) {
        List<ClassId> ran = worker.ran;
        boolean several = lies == 0 && ran.size() > 1;
        if (several && ran.stream().anyMatch(owner -> plan.steering(owner).fresh())) {
            check(false, "I7: " + worker.id + " runs a class that wants to be the only one, and others: " + ran);
        }
    }

    private interface Order {
        void to(SimulatedWorker worker);
    }

    private void tell(NodeId id, Order order) {
        SimulatedNode node = nodes.get(id);
        node.toWorkerNanos = Math.max(node.toWorkerNanos, nowNanos + latency());
        at(node.toWorkerNanos, () -> {
            if (node.worker.gone() || node.stopped) {
                return;
            }
            order.to(node.worker);
            if (!node.busy) {
                work(node);
            }
        });
    }

    /** Sends a frame, unless the node dies before it does. */
    private void send(SimulatedNode node, SessionEvent event) {
        if (node.worker.died() || node.stopped) {
            return;
        }
        NodeId id = node.worker.id;
        if (node.ready && happens(faults.stops())) {
            node.stopped = true;
            return;
        }
        boolean ordered = id.number() == faults.diesNode() && node.frames == faults.diesFrame();
        node.frames++;
        if (ordered || happens(faults.dies())) {
            node.worker.die();
            tellGone(node);
            return;
        }
        if (node.ready && happens(faults.lies())) {
            lies++;
            deliver(node, lie(id));
        }
        deliver(node, event);
    }

    private void deliver(SimulatedNode node, SessionEvent event) {
        node.toSessionNanos = Math.max(node.toSessionNanos, nowNanos + latency());
        at(node.toSessionNanos, () -> {
            answered(node, event);
            step(event);
        });
    }

    private static void answered(SimulatedNode node, SessionEvent event) {
        if (event instanceof SessionEvent.UnitFinished finished) {
            node.units.remove(finished.unit());
        } else if (event instanceof SessionEvent.UnitHeldBack held) {
            node.units.remove(held.unit());
        } else if (event instanceof SessionEvent.UnitsReturned returned) {
            node.units.removeAll(returned.units());
        } else if (event instanceof SessionEvent.Leaving) {
            node.leaving = true;
        }
    }

    private void tellGone(SimulatedNode node) {
        if (node.goneTold) {
            return;
        }
        node.goneTold = true;
        NodeId id = node.worker.id;
        Loss loss = new Loss("died by signal 9", List.of("its last line"), "");
        boolean started = node.ready && random.nextInt(20) != 0;
        deliver(node, started ? new SessionEvent.NodeLost(id, loss) : new SessionEvent.NodeStartFailed(id, loss));
    }

    /** Something that cannot be, or at best could be by chance. */
    private SessionEvent lie(NodeId id) {
        UnitId unit = new UnitId(random.nextInt(-3, 60));
        String test = "C" + random.nextInt(40) + "/lie";
        return switch (random.nextInt(16)) {
            case 0 -> new SessionEvent.NodeReady(id);
            case 1 -> new SessionEvent.UnitStarted(id, unit);
            case 2 -> new SessionEvent.TestStarted(id, unit, test);
            case 3 -> new SessionEvent.TestFinished(id, unit, test, random.nextBoolean());
            case 4 -> new SessionEvent.UnitFinished(id, unit, -1, UnitResult.DONE, "");
            case 5 -> new SessionEvent.UnitFinished(id, unit, Long.MAX_VALUE, UnitResult.NOT_FOUND, "");
            case 6 -> new SessionEvent.UnitsReturned(id, List.of(unit, unit));
            case 7 -> new SessionEvent.UnitsReturned(id, List.of());
            case 8 -> new SessionEvent.MethodsReturned(id, unit, random.nextBoolean() ? List.of() : List.of(test));
            case 10 -> new SessionEvent.UnitHeldBack(id, unit, Locks.of(Set.of(), Set.of(test)), Set.of());
            case 11 -> new SessionEvent.NodeAlive(id);
            case 12 ->
                new SessionEvent.Asked(
                        id, random.nextInt(-3, 60), 7, new Request(Ask.Kind.LEASE, "lie", random.nextInt(3), 0, false));
            case 13 -> new SessionEvent.Settled(id, random.nextInt(-3, 60), Settlement.COMPUTED, "lie");
            case 14 -> new SessionEvent.Leaving(id);
            case 9 -> new SessionEvent.InvocationsGiven(id, unit, test, new Invocations(random.nextInt(9), 0));
            default ->
                new SessionEvent.ClassCollected(
                        id, new ClassId(random.nextInt(40), "C"), List.of(new FoundUnit(test, test)), "");
        };
    }

    boolean happens(int oneIn) {
        return oneIn > 0 && nowNanos < faults.calmMillis() * MILLI && random.nextInt(oneIn) == 0;
    }

    long latency() {
        return random.nextLong(faults.latencyMillis() * MILLI);
    }

    void after(long nanos, Runnable action) {
        at(nowNanos + nanos, action);
    }

    private void at(long nanos, Runnable action) {
        agenda.add(new Timed(nanos, number++, action));
    }

    private void remember(Object said) {
        last.add(said);
        if (last.size() > LAST_EVENTS) {
            last.remove();
        }
    }

    private String trace() {
        StringBuilder text = new StringBuilder();
        for (Object said : last) {
            text.append(said instanceof SessionEvent ? "> " : "    ")
                    .append(said)
                    .append('\n');
        }
        return text.toString();
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
