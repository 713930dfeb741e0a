package dev.xdist.provider;

import dev.xdist.proto.Selection;
import dev.xdist.provider.gateway.PopenGateway;
import dev.xdist.provider.loop.ClassDurations;
import dev.xdist.provider.loop.SessionLoop;
import dev.xdist.provider.loop.StepObserver;
import dev.xdist.provider.loop.TraceFile;
import dev.xdist.provider.node.ControllerJvm;
import dev.xdist.provider.node.NodeManager;
import dev.xdist.provider.node.WorkerLaunch;
import dev.xdist.provider.option.InternalProperty;
import dev.xdist.provider.option.MachineReader;
import dev.xdist.provider.option.NodeSpec;
import dev.xdist.provider.option.XdistOptions;
import dev.xdist.provider.report.ReportSettings;
import dev.xdist.provider.report.SurefireReporter;
import dev.xdist.provider.schedule.Auto;
import dev.xdist.provider.schedule.Load;
import dev.xdist.provider.schedule.Scheduler;
import dev.xdist.provider.session.DSession;
import dev.xdist.provider.session.Invariants;
import dev.xdist.provider.session.RunSummary;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.unit.ClassId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.maven.surefire.api.provider.ProviderParameters;
import org.apache.maven.surefire.api.report.TestOutputReportEntry;
import org.apache.maven.surefire.api.report.TestReportListener;
import org.apache.maven.surefire.api.testset.TestSetFailedException;
import org.jspecify.annotations.Nullable;

/** One run from Surefire's call to the closing line: puts the parts together, starts them, and ends them. */
final class ControllerRun {
    /** How long workers may take to end after their last test, for tear-downs that Surefire's fork would also await. */
    private static final Duration EXIT_PATIENCE = Duration.ofSeconds(30);

    /** Replacements for each worker of the run, as pytest-xdist has it (features.md section 1). */
    private static final int RESTARTS_PER_WORKER = 4;

    private final ProviderParameters parameters;
    private final TestReportListener<TestOutputReportEntry> listener;
    private final Map<String, String> properties;
    private final XdistOptions options;
    private final Path directory;

    ControllerRun(ProviderParameters parameters, TestReportListener<TestOutputReportEntry> listener) {
        this.parameters = parameters;
        this.listener = listener;
        this.properties = parameters.getProviderProperties();
        this.options = XdistOptions.fromProviderProperties(properties);
        this.directory = Path.of(properties.getOrDefault(InternalProperty.BUILD_DIRECTORY, "target"))
                .resolve("xdist");
    }

    void run() throws TestSetFailedException {
        List<ClassId> classes = new ArrayList<>();
        for (int i = 0; i < parameters.getScanResult().size(); i++) {
            classes.add(new ClassId(
                    i, Objects.requireNonNull(parameters.getScanResult().getClassName(i))));
        }
        if (classes.isEmpty()) {
            return;
        }
        List<NodeSpec> specs =
                options.nodes(MachineReader.read(Runtime.getRuntime().maxMemory()), classes.size());
        SessionPlan plan = plan(classes, specs);
        WorkerLaunch launch = launch(classes, specs);
        try (SurefireReporter reporter = reporter(classes.size());
                Observers observers = new Observers(plan)) {
            RunSummary summary = run(plan, launch, reporter, observers);
            reporter.finish(summary, specs.size());
            failIfNeeded(summary, reporter);
        } catch (IOException e) {
            throw new TestSetFailedException("xdist: test output could not be kept under " + directory + ".", e);
        } finally {
            launch.close();
        }
    }

    private RunSummary run(SessionPlan plan, WorkerLaunch launch, SurefireReporter reporter, Observers observers)
            throws TestSetFailedException {
        PopenGateway gateway = PopenGateway.open(this::warn);
        try {
            SessionLoop loop = new SessionLoop(
                    new DSession(plan, scheduler()),
                    new SurefireReport(reporter, listener),
                    observers.all(),
                    heard -> new NodeManager(gateway, launch, heard));
            listenToMaven(loop);
            return loop.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TestSetFailedException("The run was interrupted.", e);
        } finally {
            gateway.close(EXIT_PATIENCE);
        }
    }

    private WorkerLaunch launch(List<ClassId> classes, List<NodeSpec> specs) {
        WorkerLaunch.Run run = new WorkerLaunch.Run(
                options.testRunUid(),
                Selection.getDefaultInstance(),
                parameters.getReporterConfiguration().isTrimStackTrace(),
                directory);
        int classFileVersion = SelectedClasses.fileVersion(classes, parameters.getTestClassLoader());
        return new WorkerLaunch(ControllerJvm.read(properties), specs, classFileVersion, run);
    }

    private SessionPlan plan(List<ClassId> classes, List<NodeSpec> specs) {
        List<String> names = specs.stream()
                .map(spec -> Objects.requireNonNullElse(spec.id(), ""))
                .toList();
        return new SessionPlan(
                classes,
                Map.of(),
                Map.of(),
                specs.size(),
                names,
                RESTARTS_PER_WORKER * specs.size(),
                parameters.getSkipAfterFailureCount(),
                false);
    }

    private Scheduler scheduler() {
        return switch (options.dist()) {
            case AUTO -> new Auto();
            case LOAD -> new Load();
        };
    }

    private SurefireReporter reporter(int classes) {
        return new SurefireReporter(
                listener, new ReportSettings(directory.resolve("spool"), options.verbose(), classes));
    }

    /** When Maven goes away or another fork has failed fast, nothing more is begun. */
    private void listenToMaven(SessionLoop loop) {
        var commands = parameters.getCommandReader();
        if (commands != null) {
            commands.addShutdownListener(
                    command -> loop.sessionEvent(new SessionEvent.CancelRequested("Maven is shutting down")));
        }
    }

    /** A failure that no test bears must fail the build all the same. */
    private static void failIfNeeded(RunSummary summary, SurefireReporter reporter) throws TestSetFailedException {
        String failure = summary.failure();
        if (failure != null && reporter.failedTests() == 0) {
            throw new TestSetFailedException(failure);
        }
    }

    private void warn(String text) {
        listener.warning("xdist: " + text);
    }

    /** Those who watch the session's steps. */
    private final class Observers implements AutoCloseable {
        private final List<StepObserver> all = new ArrayList<>();
        private final ClassDurations durations = new ClassDurations();
        private final @Nullable TraceFile trace;

        Observers(SessionPlan plan) {
            Invariants invariants = new Invariants(plan);
            all.add((event, commands, now) -> invariants.afterStep(event, commands));
            all.add(durations);
            trace = options.trace() ? TraceFile.create(directory.resolve("trace.log"), System.nanoTime()) : null;
            if (trace != null) {
                all.add(trace);
            }
        }

        List<StepObserver> all() {
            return all;
        }

        @Override
        public void close() {
            if (trace != null) {
                trace.close();
            }
        }
    }
}
