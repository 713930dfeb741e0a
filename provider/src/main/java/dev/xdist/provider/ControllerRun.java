package dev.xdist.provider;

import dev.xdist.proto.Setup;
import dev.xdist.provider.forecast.Forecast;
import dev.xdist.provider.forecast.PlanText;
import dev.xdist.provider.gateway.PopenGateway;
import dev.xdist.provider.gateway.ProcessStatus;
import dev.xdist.provider.history.History;
import dev.xdist.provider.hook.RunOutcome;
import dev.xdist.provider.node.ControllerJvm;
import dev.xdist.provider.node.WorkFolder;
import dev.xdist.provider.node.WorkerExtras;
import dev.xdist.provider.node.WorkerLaunch;
import dev.xdist.provider.option.CpuChoice;
import dev.xdist.provider.option.DistMode;
import dev.xdist.provider.option.LockChoice;
import dev.xdist.provider.option.Option;
import dev.xdist.provider.report.ReportSettings;
import dev.xdist.provider.report.SurefireReporter;
import dev.xdist.provider.report.TestResult;
import dev.xdist.provider.select.SelectionReader;
import dev.xdist.provider.session.DurationText;
import dev.xdist.provider.session.PluginSay;
import dev.xdist.provider.session.RunSummary;
import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.session.TimeLimits;
import dev.xdist.provider.steer.NodeFacts;
import dev.xdist.provider.unit.NodeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.maven.surefire.api.provider.ProviderParameters;
import org.apache.maven.surefire.api.report.TestOutputReportEntry;
import org.apache.maven.surefire.api.report.TestReportListener;
import org.apache.maven.surefire.api.testset.TestSetFailedException;
import org.jspecify.annotations.Nullable;

/** One run from Surefire's call to the closing line: puts the parts together, starts them, and ends them. */
final class ControllerRun {
    private final ProviderParameters parameters;
    private final TestReportListener<TestOutputReportEntry> listener;
    private final ControllerJvm jvm;
    private final RunInputs inputs;
    private @Nullable RunOutcome outcome;

    ControllerRun(ProviderParameters parameters, TestReportListener<TestOutputReportEntry> listener) {
        this.parameters = parameters;
        this.listener = listener;
        this.jvm = ControllerJvm.read(parameters.getProviderProperties());
        this.inputs = RunInputs.read(parameters);
    }

    void run() throws TestSetFailedException {
        tellOfPlugins();
        if (inputs.classes().isEmpty()) {
            return;
        }
        if (inputs.options().plan()) {
            plan();
            return;
        }
        List<NodeId> nodes = inputs.firstNodes();
        WorkerLaunch launch = launch();
        inputs.hooks().runStarted(inputs.specs());
        // Loading Netty takes about as long as a JVM takes to come up, and so does what follows here: all side by side.
        PopenGateway gateway = PopenGateway.open(this::warn);
        Duration patience = Duration.ZERO;
        try {
            prepare(gateway, launch, inputs.nodesAtOnce());
            // before any of them runs a test, and while their JVMs come up
            WorkFolder.clear(inputs.directory());
            run(gateway, launch, nodes);
            patience = inputs.options().timeouts().exit();
        } catch (IOException | UncheckedIOException e) {
            throw new TestSetFailedException(
                    "xdist: files cannot be kept under " + inputs.directory()
                            + ", or those of a former run be deleted: " + e.getMessage() + ".",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TestSetFailedException("The run was interrupted.", e);
        } finally {
            tellEnd();
            gateway.close(patience);
            launch.close();
        }
    }

    /** Begins to start what the run begins with. Plugins are asked about all of them before any answer is awaited. */
    private void prepare(PopenGateway gateway, WorkerLaunch launch, List<NodeId> nodes) {
        List<CompletableFuture<WorkerExtras>> extras = nodes.stream()
                .map(node -> inputs.hooks().extras(node, node.number()))
                .toList();
        for (NodeId node : nodes) {
            WorkerExtras own = extras.get(node.number()).join();
            gateway.prepare(launch.processFor(node, node.number(), own));
        }
    }

    /** Says what a run would do. */
    private void plan() {
        History history = inputs.history();
        history.warning().ifPresent(this::warn);
        SessionPlan plan = inputs.plan(parameters, history, jvm.classPath(), () -> facts(launch()))
                .asking(PluginSay.NOTHING);
        Forecast forecast = new Forecast(new Forecast.Setting(
                plan,
                () -> Modes.foreseen(inputs.options()),
                Modes.smallestPiece(inputs.options()),
                Runtime.getRuntime().availableProcessors()));
        PlanText.of(forecast, Modes.name(inputs.options()), inputs.choice().why())
                .forEach(line -> listener.info("xdist: " + line));
    }

    private void run(PopenGateway gateway, WorkerLaunch launch, List<NodeId> nodes)
            throws TestSetFailedException, IOException, InterruptedException {
        History history = inputs.history();
        tellFirst(history);
        SessionPlan plan = inputs.plan(parameters, history, jvm.classPath(), () -> facts(launch))
                .within(timeLimits(launch));
        SessionRun sessions = new SessionRun(gateway, launch, listener, inputs.directory(), inputs.hooks());
        sessions.listenTo(parameters.getCommandReader());
        try (SurefireReporter reporter = new SurefireReporter(listener, reportSettings(plan, nodes));
                RunObservers observers =
                        new RunObservers(inputs, plan, history, RunInputs.wantsWholeClasses(parameters))) {
            RunSummary summary = sessions.run(plan, Modes.scheduler(inputs.options()), reporter, observers.all());
            outcome = new RunOutcome(summary, reporter.tests(), reporter.failedTests());
            observers.ended(summary).forEach(this::warn);
            if (summary.cancelled()) {
                listener.testExecutionSkippedByUser();
            }
            reporter.finish(summary, inputs.specs().size());
            failIfNeeded(summary, reporter);
            if (!summary.cancelled()) {
                rerun(plan.withArranged(observers.arranged()), reporter, sessions);
            }
        }
    }

    /** Runs what failed again, as often as is asked for. */
    private void rerun(SessionPlan first, SurefireReporter firstReporter, SessionRun sessions)
            throws TestSetFailedException, IOException, InterruptedException {
        int rounds = parameters.getTestRequest().getRerunFailingTestsCount();
        List<TestResult> failed = firstReporter.failed();
        for (int round = 1; round <= rounds && !failed.isEmpty() && !sessions.stopped(); round++) {
            SessionPlan plan = Reruns.plan(first, failed, sessions.nodeNames());
            try (SurefireReporter reporter =
                            firstReporter.forRerun(plan.classes().size());
                    RunObservers observers = RunObservers.ofRerun(inputs, plan, round)) {
                RunSummary summary = sessions.run(plan, Modes.ofRerun(inputs.options()), reporter, observers.all());
                observers.ended(summary).forEach(this::warn);
                Reruns.Outcome outcome = new Reruns.Outcome(failed, reporter.passed(), reporter.failed());
                Reruns.told(round, rounds, outcome).forEach(line -> listener.info("xdist: " + line));
                failed = outcome.failed();
                failIfNeeded(summary, reporter);
            }
        }
    }

    /** What the user should know before anything runs: what auto chose, and a history that could not be read. */
    private void tellFirst(History history) {
        String asked =
                inputs.options().origin(Option.N).isPresent() ? inputs.choice().why() : "xdist.tx";
        if (asked.startsWith("auto") || asked.startsWith("logical")) {
            int count = inputs.choice().count();
            listener.info("xdist: " + count + (count == 1 ? " worker (" : " workers (") + asked + ").");
        }
        tellRamp(Option.RAMP_START, "are started", inputs.options().ramp().start());
        tellRamp(Option.RAMP, "begin their first tests", inputs.options().ramp().tests());
        history.warning().ifPresent(this::warn);
        List<String> workers = inputs.nodeNames();
        for (String worker : inputs.options().live().workers()) {
            if (!workers.contains(worker)) {
                warn(Option.LIVE.key() + ": there is no worker \"" + worker + "\" in this run, which begins with "
                        + String.join(", ", workers) + ".");
            }
        }
        if (inputs.options().maxWorkerMemory() > 0 && !ProcessStatus.tellsMemory()) {
            warn(Option.MAX_WORKER_MEMORY.key() + " has no effect: this system has no /proc that tells what a process"
                    + " holds.");
        }
    }

    private void tellRamp(Option option, String what, Duration time) {
        int workers = inputs.specs().size();
        if (!time.isZero() && workers > 1) {
            listener.info("xdist: workers " + what + " one every " + DurationText.of(time.toNanos() / workers) + " ("
                    + option.key() + ").");
        }
    }

    private WorkerLaunch launch() {
        WorkerLaunch.Run run = new WorkerLaunch.Run(
                inputs.options().testRunUid(),
                () -> SelectionReader.read(parameters),
                parameters.getReporterConfiguration().isTrimStackTrace(),
                locksTold(inputs.options().locks()),
                inputs.options().dist() == DistMode.AUTO,
                processorsOfEach(),
                inputs.options().timeouts().exit(),
                inputs.directory());
        int classFileVersion = SelectedClasses.fileVersion(inputs.classes(), parameters.getTestClassLoader());
        return new WorkerLaunch(jvm, inputs.specs(), classFileVersion, run);
    }

    /** By slot. */
    private List<NodeFacts> facts(WorkerLaunch launch) {
        return IntStream.range(0, inputs.specs().size())
                .mapToObj(slot -> NodeFacts.here(launch.javaFeature(slot)))
                .toList();
    }

    private int processorsOfEach() {
        int all = Runtime.getRuntime().availableProcessors();
        return inputs.options().cpus() == CpuChoice.SHARE
                ? Math.max(1, all / inputs.specs().size())
                : 0;
    }

    private TimeLimits timeLimits(WorkerLaunch launch) {
        return new TimeLimits(
                inputs.options().timeouts().test().toNanos(),
                inputs.options().timeouts().stall().toNanos(),
                launch.debuggedSlots());
    }

    private static Setup.LocksTold locksTold(LockChoice choice) {
        return switch (choice) {
            case AUTO -> Setup.LocksTold.SHARED;
            case ALL -> Setup.LocksTold.ALL;
            case NONE -> Setup.LocksTold.NONE;
        };
    }

    private ReportSettings reportSettings(SessionPlan plan, List<NodeId> nodes) {
        return new ReportSettings(
                        inputs.directory().resolve("spool"),
                        inputs.options().verbose(),
                        plan.classes().size(),
                        inputs.options().dist() == DistMode.EACH ? SlotLabels.of(inputs.specs(), nodes) : List.of())
                .withLive(inputs.options().live(), inputs.nodeNames());
    }

    /** A failure that no test bears must fail the build all the same. */
    private static void failIfNeeded(RunSummary summary, SurefireReporter reporter) throws TestSetFailedException {
        String failure = summary.failure();
        if (failure != null && reporter.failedTests() == 0) {
            throw new TestSetFailedException(failure);
        }
    }

    private void tellEnd() {
        if (outcome != null) {
            inputs.hooks().runFinished(outcome);
        }
        tellOfPlugins();
    }

    private void tellOfPlugins() {
        inputs.hooks().tellUser(listener::info, this::warn);
    }

    private void warn(String text) {
        listener.warning("xdist: " + text);
        inputs.hooks().warning(text);
    }
}
