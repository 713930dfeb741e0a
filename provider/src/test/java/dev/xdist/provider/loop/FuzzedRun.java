package dev.xdist.provider.loop;

import com.google.protobuf.ByteString;
import dev.xdist.proto.Selection;
import dev.xdist.proto.Setup;
import dev.xdist.provider.SurefireReport;
import dev.xdist.provider.gateway.InMemoryGateway;
import dev.xdist.provider.hook.Hooks;
import dev.xdist.provider.hook.RunWatch;
import dev.xdist.provider.node.ControllerJvm;
import dev.xdist.provider.node.NodeManager;
import dev.xdist.provider.node.WorkerLaunch;
import dev.xdist.provider.option.NodeSpec;
import dev.xdist.provider.report.ReportSettings;
import dev.xdist.provider.report.SurefireReporter;
import dev.xdist.provider.schedule.Auto;
import dev.xdist.provider.schedule.Each;
import dev.xdist.provider.schedule.Load;
import dev.xdist.provider.schedule.LoadScope;
import dev.xdist.provider.schedule.Scheduler;
import dev.xdist.provider.schedule.WorkSteal;
import dev.xdist.provider.session.DSession;
import dev.xdist.provider.session.Invariants;
import dev.xdist.provider.session.RunSummary;
import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.WorkerLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.maven.surefire.api.report.TestOutputReportEntry;
import org.apache.maven.surefire.api.report.TestReportListener;
import org.jspecify.annotations.Nullable;

/**
 * A whole run of the real controller, from the bytes of its workers to Surefire's listener, on one thread and from a
 * seed. Some workers are honest, others spoil what they send.
 */
final class FuzzedRun {
    private static final int SLOTS_MAX = 4;

    /** What the session says of a worker that told what cannot be begins with one of these. */
    private static final Set<String> BLAMES =
            Set.of("sent", "told", "gave", "held", "said", "stopped", "asked", "left");

    private final SplittableRandom random;
    private final WorkerLaunch launch;
    private final Path directory;
    private final TestReportListener<TestOutputReportEntry> listener;
    private final List<FuzzedWorker> workers = new ArrayList<>();
    private final List<FuzzedHost> hosts = new ArrayList<>();
    private long nowNanos;

    FuzzedRun(long seed, Path directory, TestReportListener<TestOutputReportEntry> listener) {
        this.random = new SplittableRandom(seed);
        this.directory = directory;
        this.listener = listener;
        ControllerJvm jvm =
                new ControllerJvm(Path.of(System.getProperty("java.home")), List.of(), List.of(), Map.of(), true);
        WorkerLaunch.Run run = new WorkerLaunch.Run(
                "uid",
                Selection::getDefaultInstance,
                false,
                Setup.LocksTold.ALL,
                true,
                0,
                Duration.ofSeconds(30),
                directory);
        this.launch = new WorkerLaunch(jvm, Collections.nCopies(SLOTS_MAX, NodeSpec.POPEN), 52, run);
    }

    /** Returns how many frames the workers sent. */
    int play() throws InterruptedException, IOException {
        Scheduler scheduler = scheduler();
        SessionPlan plan = plan();
        if (scheduler instanceof Each) {
            plan = plan.onEverySlot();
        }
        Invariants invariants = new Invariants(plan);
        List<StepObserver> observers =
                List.of((event, commands, now) -> invariants.afterStep(event, commands), new DurationTally(true));
        InMemoryGateway gateway = new InMemoryGateway(this::worker, warning -> true);
        try (SurefireReporter reporter = new SurefireReporter(
                listener,
                new ReportSettings(
                        directory.resolve("spool"), false, plan.classes().size()))) {
            Report report = new Report(reporter);
            SessionLoop loop = new SessionLoop(
                    new DSession(plan, scheduler),
                    report,
                    observers,
                    () -> nowNanos += 1_000_000,
                    heard -> new NodeManager(gateway, launch, Hooks.NONE, heard, random.nextBoolean()));
            RunSummary summary = loop.run();
            invariants.atEnd();
            reporter.finish(summary, plan.slots());
            check(report.completed == plan.classes().size(), report.completed + " of " + plan.classes() + " completed");
        } finally {
            gateway.close(Duration.ZERO);
        }
        workers.forEach(worker -> checkBlame(worker.honest(), worker.killedBecause));
        hosts.forEach(host -> checkBlame(host.honest(), host.killedBecause));
        return workers.stream().mapToInt(FuzzedWorker::said).sum()
                + hosts.stream().mapToInt(FuzzedHost::said).sum();
    }

    private static void checkBlame(boolean honest, @Nullable String clause) {
        check(
                !honest || clause == null || !BLAMES.contains(clause.split(" ")[0]),
                "I5: one that is honest is blamed: " + clause);
    }

    private InMemoryGateway.Peer worker(String workerId, ByteString token) {
        if (workerId.startsWith("host:")) {
            FuzzedHost host = new FuzzedHost(workerId, token, random.split());
            hosts.add(host);
            return host;
        }
        FuzzedWorker worker = new FuzzedWorker(workerId, token, random.split());
        workers.add(worker);
        return worker;
    }

    private Scheduler scheduler() {
        return switch (random.nextInt(6)) {
            case 0 -> new Load();
            case 1 -> new LoadScope(LoadScope.byClass(true));
            case 2 -> new WorkSteal(false);
            case 3 -> new Each(false);
            default -> new Auto();
        };
    }

    private SessionPlan plan() {
        List<ClassId> classes = IntStream.range(0, random.nextInt(1, 7))
                .mapToObj(number -> new ClassId(number, "demo.C" + number))
                .toList();
        return new SessionPlan(
                        classes,
                        Map.of(),
                        Map.of(),
                        random.nextInt(1, SLOTS_MAX + 1),
                        List.of(),
                        random.nextBoolean() ? 1_000 : random.nextInt(10),
                        random.nextInt(8) == 0 ? 3 : 0,
                        false)
                .withLimits(random.nextInt(6) == 0 ? new WorkerLimits(1, 0) : WorkerLimits.NONE);
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    /** The controller's own report, which counts. */
    private final class Report extends SurefireReport {
        private int completed;

        Report(SurefireReporter reporter) {
            super(reporter, listener, directory, Hooks.NONE, RunWatch.NONE);
        }

        @Override
        public void completeClass(ClassId owner) {
            completed++;
            super.completeClass(owner);
        }
    }
}
