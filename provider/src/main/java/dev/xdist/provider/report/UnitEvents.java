package dev.xdist.provider.report;

import dev.xdist.proto.TestEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was told of one unit: a tree of sets, and the tests that have begun. A test is kept only from its result on,
 * as one item with its output, so that a class with many tests costs little. Mutable, owned by the session's thread.
 */
final class UnitEvents {
    private final SetNode root;
    private final TextStore store;
    private final RunIds ids;
    private final List<SetNode> openSets = new ArrayList<>(4);
    private final Map<String, Begun> begun = new HashMap<>(4);
    private Names lastNames;
    private boolean anyPassed;
    private int tests;
    private int failures;

    UnitEvents(Names owner, TextStore store, RunIds ids) {
        this.root = new SetNode("", owner);
        this.store = store;
        this.ids = ids;
        this.lastNames = owner;
        openSets.add(root);
    }

    SetNode root() {
        return root;
    }

    TextStore store() {
        return store;
    }

    boolean anyPassed() {
        return anyPassed;
    }

    /** Results that it brought. */
    int tests() {
        return tests;
    }

    /** Failures and errors among them. */
    int failures() {
        return failures;
    }

    void setStarted(TestEvent event) {
        SetNode set = new SetNode(event.getUniqueId(), namesOf(event));
        setOf(event.getUniqueId()).add(set);
        openSets.add(set);
    }

    void setFinished(TestEvent event) {
        int at = openSets.size() - 1;
        while (at > 0 && !openSets.get(at).uniqueId().equals(event.getUniqueId())) {
            at--;
        }
        if (at > 0) {
            openSets.remove(at).finished(event.getElapsedMillis(), namesOf(event), failureOf(event));
        }
    }

    void testStarted(TestEvent event, long nowNanos) {
        begun.put(event.getUniqueId(), new Begun(namesOf(event), nowNanos));
    }

    void output(TestEvent event) {
        Piece piece = store.appendOutput(event.getOutput(), event.getStderr());
        Begun test = begun.get(event.getUniqueId());
        if (test != null) {
            test.add(piece);
        } else {
            setOf(event.getUniqueId()).add(piece);
        }
    }

    Item.Test ended(TestEvent event, Outcome outcome) {
        Begun test = begun.remove(event.getUniqueId());
        Names names = namesOf(event);
        StoredFailure failure = failureOf(event);
        if (!event.getTest() && names.name() == null) {
            names = names.withName(ClassBuffer.classErrorName(anyPassed));
        }
        anyPassed |= outcome == Outcome.PASSED;
        String message = outcome == Outcome.SKIPPED ? event.getReason() : null;
        if (failure == null && (outcome.isFailure() || outcome == Outcome.ABORTED)) {
            failure = StoredFailure.untold(store);
        }
        if (failure != null && outcome.isFailure()) {
            message = failure.message();
        }
        List<Piece> output = test == null ? List.of() : test.output;
        count(outcome);
        String id = event.getTest() ? event.getUniqueId() : String.valueOf(names.name());
        Item.Test item = new Item.Test(
                outcome,
                names,
                ids.of(names.source(), id, outcome.isFailure()),
                test != null,
                event.getElapsedMillis(),
                failure,
                message,
                output);
        setOf(event.getUniqueId()).add(item);
        return item;
    }

    private void count(Outcome outcome) {
        tests++;
        failures += outcome.isFailure() ? 1 : 0;
    }

    /** Ends what was running with an error; what else had begun is forgotten, for it is run again elsewhere. */
    Item.Test broken(@Nullable String testId, Names fallback, StoredFailure failure, long nowNanos) {
        Begun test = testId == null ? null : begun.get(testId);
        Names names = test == null ? fallback : test.names;
        int elapsed = test == null ? -1 : (int) Math.min((nowNanos - test.sinceNanos) / 1_000_000, Integer.MAX_VALUE);
        List<Piece> output = test == null ? List.of() : test.output;
        count(Outcome.ERROR);
        long runId = testId == null ? ids.next() : ids.of(names.source(), testId, true);
        Item.Test item =
                new Item.Test(Outcome.ERROR, names, runId, test != null, elapsed, failure, failure.message(), output);
        setOf(testId == null ? "" : testId).add(item);
        dropBegun();
        return item;
    }

    /** Enters a test, or a class, that will not run; what had begun is forgotten. */
    void skipped(@Nullable String testId, Names names, String reason) {
        count(Outcome.SKIPPED);
        long runId = testId == null ? ids.next() : ids.of(names.source(), testId, false);
        setOf(testId == null ? "" : testId)
                .add(new Item.Test(Outcome.SKIPPED, names, runId, false, -1, null, reason, List.of()));
        dropBegun();
    }

    /** Forgets what has begun and not ended: it is run again elsewhere. */
    void dropBegun() {
        begun.clear();
        openSets.subList(1, openSets.size()).clear();
    }

    @Nullable
    Names namesOfRunning(String testId) {
        Begun test = begun.get(testId);
        return test == null ? null : test.names;
    }

    /** The innermost open set that holds the test; JUnit's ids of children begin with the id of their parent. */
    private SetNode setOf(String uniqueId) {
        for (int i = openSets.size() - 1; i > 0; i--) {
            if (uniqueId.startsWith(openSets.get(i).uniqueId())) {
                return openSets.get(i);
            }
        }
        return uniqueId.isEmpty() ? openSets.get(openSets.size() - 1) : root;
    }

    private Names namesOf(TestEvent event) {
        lastNames = Names.of(event.getName(), lastNames);
        return lastNames;
    }

    private @Nullable StoredFailure failureOf(TestEvent event) {
        return event.hasFailure() ? StoredFailure.of(event.getFailure(), store) : null;
    }

    /** A test that has begun and not ended. */
    private static final class Begun {
        private final Names names;
        private final long sinceNanos;
        private final List<Piece> output = new ArrayList<>(2);

        Begun(Names names, long sinceNanos) {
            this.names = names;
            this.sinceNanos = sinceNanos;
        }

        void add(Piece piece) {
            int last = output.size() - 1;
            Piece joined = last < 0 ? null : output.get(last).joined(piece);
            if (joined == null) {
                output.add(piece);
            } else {
                output.set(last, joined);
            }
        }
    }
}
