package dev.xdist.provider.report;

import java.util.List;
import java.util.Map;
import org.apache.maven.surefire.api.report.SimpleReportEntry;
import org.apache.maven.surefire.api.report.TestOutputReportEntry;
import org.apache.maven.surefire.api.report.TestReportListener;
import org.apache.maven.surefire.api.util.internal.ObjectUtils;

/**
 * Tells Surefire a class in one piece. Its listener adds up whatever comes between two ends of sets and gives all
 * output to the next result, whatever the entry says; so sets follow one another and output stands directly before
 * its test's result.
 */
final class Replay {
    private final TestReportListener<TestOutputReportEntry> listener;
    private final Entries entries;
    /** Surefire keeps the properties that it was once told, so the first set alone carries them. */
    private boolean propertiesTold;

    Replay(TestReportListener<TestOutputReportEntry> listener, Entries entries) {
        this.listener = listener;
        this.entries = entries;
    }

    /** Says whether there was a set to tell. */
    boolean replay(ClassBuffer buffer) {
        SetNode root = buffer.merged();
        if (root.hasTests()) {
            // Tests outside of any set would be added to the next class.
            replaySet(root, buffer.store());
            return true;
        }
        replayItems(root, buffer.store());
        return root.hasSets();
    }

    private void replaySet(SetNode set, TextStore store) {
        long runId = entries.nextRunId();
        listener.testSetStarting(entries.entry(runId, set.names()));
        replayItems(set, store);
        StoredFailure failure = set.endFailure();
        listener.testSetCompleted(entries.entry(
                runId,
                set.endNames(),
                new Entries.Details(
                        failure == null ? null : new FailureText(failure, store),
                        set.elapsedMillis(),
                        null,
                        systemProperties())));
    }

    private void replayItems(SetNode set, TextStore store) {
        for (Item item : set.items()) {
            if (item instanceof Item.Test test) {
                replayTest(test, store);
            } else if (item instanceof Item.Nested nested) {
                replaySet(nested.set(), store);
            } else if (item instanceof Item.Loose loose) {
                write(List.of(loose.piece()), entries.nextRunId(), store);
            }
        }
        write(set.tail(), entries.nextRunId(), store);
    }

    private void replayTest(Item.Test test, TextStore store) {
        long runId = entries.nextRunId();
        if (test.started()) {
            listener.testStarting(entries.entry(runId, test.names()));
        }
        write(test.output(), runId, store);
        StoredFailure failure = test.failure();
        FailureText text = failure == null ? null : new FailureText(failure, store);
        SimpleReportEntry entry = entries.entry(
                runId, test.names(), new Entries.Details(text, test.elapsedMillis(), test.message(), Map.of()));
        switch (test.outcome()) {
            case PASSED -> listener.testSucceeded(entry);
            case FAILED -> listener.testFailed(entry);
            case ERROR -> listener.testError(entry);
            case ABORTED -> listener.testAssumptionFailure(entry);
            case SKIPPED -> listener.testSkipped(entry);
        }
    }

    private void write(List<Piece> pieces, long runId, TextStore store) {
        for (Piece piece : pieces) {
            store.read(piece, text -> listener.writeTestOutput(entries.output(runId, text, piece.stderr())));
        }
    }

    private Map<String, String> systemProperties() {
        if (propertiesTold) {
            return Map.of();
        }
        propertiesTold = true;
        return ObjectUtils.systemProps();
    }
}
