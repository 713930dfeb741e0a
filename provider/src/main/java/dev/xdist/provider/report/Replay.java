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
    private final RunIds ids;
    /** Surefire keeps the properties that it was once told, so the first set alone carries them. */
    private boolean propertiesTold;

    /** Tells the system properties with the first set, if wanted. */
    Replay(TestReportListener<TestOutputReportEntry> listener, Entries entries, RunIds ids, boolean tellProperties) {
        this.listener = listener;
        this.entries = entries;
        this.ids = ids;
        this.propertiesTold = !tellProperties;
    }

    /** Says whether there was a set to tell. */
    boolean replay(ClassBuffer buffer) {
        SetNode root = buffer.merged();
        if (root.hasTests()) {
            // Tests outside of any set would be added to the next class.
            replaySet(root, buffer);
            return true;
        }
        replayItems(root, buffer);
        return root.hasSets();
    }

    private void replaySet(SetNode set, ClassBuffer buffer) {
        long runId = ids.next();
        listener.testSetStarting(entries.entry(runId, set.names().labelled(buffer.label())));
        replayItems(set, buffer);
        StoredFailure failure = set.endFailure();
        listener.testSetCompleted(entries.entry(
                runId,
                set.endNames().labelled(buffer.label()),
                new Entries.Details(
                        failure == null ? null : new FailureText(failure, buffer.label(), buffer.store()),
                        set.elapsedMillis(),
                        null,
                        systemProperties())));
    }

    private void replayItems(SetNode set, ClassBuffer buffer) {
        for (Item item : set.items()) {
            if (item instanceof Item.Test test) {
                replayTest(test, buffer);
            } else if (item instanceof Item.Nested nested) {
                replaySet(nested.set(), buffer);
            } else if (item instanceof Item.Loose loose) {
                write(List.of(loose.piece()), ids.next(), buffer);
            }
        }
        write(set.tail(), ids.next(), buffer);
    }

    private void replayTest(Item.Test test, ClassBuffer buffer) {
        long runId = test.runId();
        if (test.started()) {
            listener.testStarting(entries.entry(runId, test.names().labelled(buffer.label())));
        }
        write(test.output(), runId, buffer);
        StoredFailure failure = test.failure();
        FailureText text = failure == null ? null : new FailureText(failure, buffer.label(), buffer.store());
        SimpleReportEntry entry = entries.entry(
                runId,
                test.names().labelled(buffer.label()),
                new Entries.Details(text, test.elapsedMillis(), test.message(), Map.of()));
        switch (test.outcome()) {
            case PASSED -> listener.testSucceeded(entry);
            case FAILED -> listener.testFailed(entry);
            case ERROR -> listener.testError(entry);
            case ABORTED -> listener.testAssumptionFailure(entry);
            case SKIPPED -> listener.testSkipped(entry);
        }
    }

    private void write(List<Piece> pieces, long runId, ClassBuffer buffer) {
        for (Piece piece : pieces) {
            buffer.store()
                    .readOutput(piece, (text, stderr) -> listener.writeTestOutput(entries.output(runId, text, stderr)));
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
