package dev.xdist.provider;

import dev.xdist.provider.gateway.Gateway;
import dev.xdist.provider.hook.Hooks;
import dev.xdist.provider.hook.RunWatch;
import dev.xdist.provider.loop.SessionLoop;
import dev.xdist.provider.loop.StepObserver;
import dev.xdist.provider.node.NodeManager;
import dev.xdist.provider.node.WorkerLaunch;
import dev.xdist.provider.report.SurefireReporter;
import dev.xdist.provider.schedule.Scheduler;
import dev.xdist.provider.session.DSession;
import dev.xdist.provider.session.RunSummary;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.session.SessionPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.surefire.api.provider.CommandChainReader;
import org.apache.maven.surefire.api.report.TestOutputReportEntry;
import org.apache.maven.surefire.api.report.TestReportListener;
import org.jspecify.annotations.Nullable;

/** Runs sessions one after another over the same gateway: the whole run, and reruns of what failed in it. */
final class SessionRun {
    private final Gateway gateway;
    private final WorkerLaunch launch;
    private final TestReportListener<TestOutputReportEntry> listener;
    private final Path directory;
    private final Hooks hooks;
    private final Set<String> nodeNames = new HashSet<>();
    private volatile @Nullable SessionLoop current;
    private volatile boolean stopped;

    /** What workers tell of their threads goes to that directory. */
    SessionRun(
            Gateway gateway,
            WorkerLaunch launch,
            TestReportListener<TestOutputReportEntry> listener,
            Path directory,
            Hooks hooks) {
        this.gateway = gateway;
        this.launch = launch;
        this.listener = listener;
        this.directory = directory;
        this.hooks = hooks;
    }

    /** When Maven goes away, nothing more is begun. */
    void listenTo(@Nullable CommandChainReader maven) {
        if (maven != null) {
            maven.addShutdownListener(command -> stop());
        }
    }

    private void stop() {
        stopped = true;
        SessionLoop running = current;
        if (running != null) {
            running.sessionEvent(new SessionEvent.CancelRequested("Maven is shutting down"));
        }
    }

    boolean stopped() {
        return stopped;
    }

    /** Names of all nodes so far. */
    Set<String> nodeNames() {
        return nodeNames;
    }

    /** Runs a session to its end on this thread. */
    RunSummary run(SessionPlan plan, Scheduler scheduler, SurefireReporter reporter, List<StepObserver> observers)
            throws InterruptedException {
        List<StepObserver> all = new ArrayList<>(observers);
        all.add((event, commands, now) -> commands.forEach(command -> noteStart(command, reporter)));
        RunWatch watch = hooks.watch();
        SurefireReport report = new SurefireReport(reporter, listener, directory, hooks, watch);
        all.add(watch);
        all.add((event, commands, now) -> hooks.tellUser(listener::info, report::warning));
        SessionLoop loop = new SessionLoop(
                new DSession(plan, scheduler),
                report,
                all,
                heard -> new NodeManager(
                        gateway, launch, hooks, heard, plan.limits().memoryBytesMax() > 0));
        current = loop;
        if (stopped) {
            loop.sessionEvent(new SessionEvent.CancelRequested("Maven is shutting down"));
        }
        try {
            return loop.run();
        } finally {
            current = null;
        }
    }

    private void noteStart(SessionCommand command, SurefireReporter reporter) {
        if (command instanceof SessionCommand.StartNode start) {
            nodeNames.add(start.node().name());
            reporter.nodeStarted(start.node(), start.slot());
        }
    }
}
