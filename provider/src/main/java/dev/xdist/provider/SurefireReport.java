package dev.xdist.provider;

import dev.xdist.proto.TestEvent;
import dev.xdist.provider.hook.Hooks;
import dev.xdist.provider.hook.RunWatch;
import dev.xdist.provider.loop.RunReport;
import dev.xdist.provider.report.Overruns;
import dev.xdist.provider.report.SurefireReporter;
import dev.xdist.provider.schedule.Board;
import dev.xdist.provider.session.PluginAnswer;
import dev.xdist.provider.session.PluginQuestion;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.maven.surefire.api.report.TestOutputReportEntry;
import org.apache.maven.surefire.api.report.TestReportListener;

/** Hands what the loop tells to the reporter, and sentences to Surefire's console. */
public class SurefireReport implements RunReport {
    private final SurefireReporter reporter;
    private final TestReportListener<TestOutputReportEntry> listener;
    private final Hooks hooks;
    private final RunWatch watch;
    private final Overruns overruns;

    /** Thread dumps go to that directory; plugins hear of warnings, and through this watch of what is reported. */
    public SurefireReport(
            SurefireReporter reporter,
            TestReportListener<TestOutputReportEntry> listener,
            Path directory,
            Hooks hooks,
            RunWatch watch) {
        this.reporter = reporter;
        this.listener = listener;
        this.hooks = hooks;
        this.watch = watch;
        this.overruns = new Overruns(directory, this::warning);
    }

    @Override
    public void opened(NodeId node, long processId) {
        watch.opened(node, processId);
    }

    @Override
    public void testEvent(NodeId node, ClassId owner, TestEvent event) {
        int before = reporter.tests();
        TestEvent reported = overruns.ended(node, owner, event);
        reporter.testEvent(node, owner, reported);
        if (reporter.tests() > before) {
            watch.testEnded(node, owner, reported);
        }
    }

    @Override
    public void lateEvent(NodeId node, ClassId last, TestEvent event) {
        reporter.lateEvent(node, last, event);
    }

    @Override
    public void output(NodeId node, String key, String value) {
        watch.output(node, key, value);
    }

    @Override
    public void looseOutput(NodeId node, TestEvent output) {
        reporter.looseOutput(node, output);
    }

    @Override
    public void interrupted(SessionCommand.Interrupt command) {
        overruns.interrupted(command);
    }

    @Override
    public void overstayed(NodeId node, Duration patience) {
        overruns.overstayed(node, patience);
    }

    @Override
    public void threadDump(NodeId node, String text) {
        overruns.threadDump(node, text);
    }

    @Override
    public void slow(SessionCommand.TellSlow command) {
        warning(Overruns.slow(command));
    }

    @Override
    public void skipped(SessionCommand.ReportSkipped command) {
        reporter.reportSkipped(command.unit(), command.testIds(), command.reason());
    }

    @Override
    public CompletableFuture<PluginAnswer> ask(PluginQuestion question, Board board) {
        return watch.ask(question, board);
    }

    @Override
    public void crash(SessionCommand.ReportCrash command) {
        Loss loss = overruns.lost(command.node(), command.loss());
        if (command.verdict().kind() != Verdict.Kind.REPORT) {
            warning(reporter.pardonCrash(command, loss));
            return;
        }
        reporter.reportCrash(command.node(), command.unit(), command.testId(), loss, command.consequence());
    }

    @Override
    public void notRun(SessionCommand.ReportNotRun command) {
        reporter.reportNotRun(command);
    }

    @Override
    public void forget(SessionCommand.Forget command) {
        command.units().forEach(reporter::forget);
    }

    @Override
    public void completeClass(ClassId owner) {
        reporter.completeClass(owner);
    }

    @Override
    public void error(String text) {
        listener.error("xdist: " + text);
        hooks.warning(text);
    }

    @Override
    public void hint(String text) {
        if (reporter.verbose()) {
            listener.info("xdist: " + text);
        }
    }

    @Override
    public void warning(String text) {
        listener.warning("xdist: " + text);
        hooks.warning(text);
    }
}
