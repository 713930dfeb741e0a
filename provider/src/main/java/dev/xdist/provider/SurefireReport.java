package dev.xdist.provider;

import dev.xdist.proto.TestEvent;
import dev.xdist.provider.loop.RunReport;
import dev.xdist.provider.report.SurefireReporter;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;
import org.apache.maven.surefire.api.report.TestOutputReportEntry;
import org.apache.maven.surefire.api.report.TestReportListener;

/** Hands what the loop tells to the reporter, and sentences to Surefire's console. */
final class SurefireReport implements RunReport {
    private final SurefireReporter reporter;
    private final TestReportListener<TestOutputReportEntry> listener;

    SurefireReport(SurefireReporter reporter, TestReportListener<TestOutputReportEntry> listener) {
        this.reporter = reporter;
        this.listener = listener;
    }

    @Override
    public void testEvent(NodeId node, ClassId owner, TestEvent event) {
        reporter.testEvent(node, owner, event);
    }

    @Override
    public void lateEvent(NodeId node, ClassId last, TestEvent event) {
        reporter.lateEvent(node, last, event);
    }

    @Override
    public void crash(SessionCommand.ReportCrash command) {
        reporter.reportCrash(command.node(), command.unit(), command.testId(), command.loss(), command.consequence());
    }

    @Override
    public void notRun(SessionCommand.ReportNotRun command) {
        reporter.reportNotRun(command.unit(), command.testIds(), command.reason());
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
    public void warning(String text) {
        listener.warning("xdist: " + text);
    }
}
