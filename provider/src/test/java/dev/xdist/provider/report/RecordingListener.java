package dev.xdist.provider.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.surefire.api.report.ReportEntry;
import org.apache.maven.surefire.api.report.TestOutputReportEntry;
import org.apache.maven.surefire.api.report.TestReportListener;
import org.apache.maven.surefire.api.report.TestSetReportEntry;

/** Stands for Surefire's end and keeps what it is told, a line a call. */
class RecordingListener implements TestReportListener<TestOutputReportEntry> {
    final List<String> calls = new ArrayList<>();
    final List<ReportEntry> entries = new ArrayList<>();
    final List<String> console = new ArrayList<>();

    private void told(String call, ReportEntry entry) {
        entries.add(entry);
        StringBuilder line = new StringBuilder(call).append(' ').append(entry.getSourceName());
        if (entry.getName() != null) {
            line.append('#').append(entry.getName());
        }
        if (entry.getElapsed() != null) {
            line.append(' ').append(entry.getElapsed());
        }
        if (entry.getMessage() != null) {
            line.append(" \"").append(entry.getMessage()).append('"');
        }
        calls.add(line.toString());
    }

    @Override
    public void testSetStarting(TestSetReportEntry report) {
        told("setStarting", report);
    }

    @Override
    public void testSetCompleted(TestSetReportEntry report) {
        told("setCompleted", report);
    }

    @Override
    public void testStarting(ReportEntry report) {
        told("starting", report);
    }

    @Override
    public void testSucceeded(ReportEntry report) {
        told("succeeded", report);
    }

    @Override
    public void testAssumptionFailure(ReportEntry report) {
        told("assumptionFailure", report);
    }

    @Override
    public void testError(ReportEntry report) {
        told("error", report);
    }

    @Override
    public void testFailed(ReportEntry report) {
        told("failed", report);
    }

    @Override
    public void testSkipped(ReportEntry report) {
        told("skipped", report);
    }

    @Override
    public void testExecutionSkippedByUser() {
        calls.add("skippedByUser");
    }

    @Override
    public void writeTestOutput(TestOutputReportEntry output) {
        calls.add((output.isStdOut() ? "out \"" : "err \"") + output.getLog() + '"');
    }

    @Override
    public boolean isDebugEnabled() {
        return true;
    }

    @Override
    public void debug(String message) {
        console.add("DEBUG " + message);
    }

    @Override
    public boolean isInfoEnabled() {
        return true;
    }

    @Override
    public void info(String message) {
        console.add("INFO " + message);
    }

    @Override
    public boolean isWarnEnabled() {
        return true;
    }

    @Override
    public void warning(String message) {
        console.add("WARN " + message);
    }

    @Override
    public boolean isErrorEnabled() {
        return true;
    }

    @Override
    public void error(String message) {
        console.add("ERROR " + message);
    }

    @Override
    public void error(String message, Throwable t) {
        console.add("ERROR " + message);
    }

    @Override
    public void error(Throwable t) {
        console.add("ERROR " + t);
    }
}
