package dev.xdist.provider.session;

import dev.xdist.provider.unit.Unit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a node told of the tests in a unit that it has begun. Owned by the session's thread. */
final class UnitProgress {
    /** Ids are kept until the unit ends; a node that tells of more tests in one unit is out of its mind. */
    static final int TESTS_MAX = 4_000_000;

    final Unit unit;
    final long startedNanos;
    /** The value counts starts on the node, for the last started test is the one to blame. */
    private final Map<String, Long> running = new HashMap<>(4);

    private final Set<String> finished = new HashSet<>(4);

    UnitProgress(Unit unit, long startedNanos) {
        this.unit = unit;
        this.startedNanos = startedNanos;
    }

    void testStarted(String testId, long start) {
        running.put(testId, start);
    }

    void testFinished(String testId) {
        running.remove(testId);
        finished.add(testId);
    }

    boolean empty() {
        return running.isEmpty() && finished.isEmpty();
    }

    boolean full() {
        return running.size() + finished.size() >= TESTS_MAX;
    }

    Set<String> finished() {
        return finished;
    }

    Set<String> running() {
        return running.keySet();
    }

    /** The start that {@link #lastStarted} had on its node, or -1. */
    long lastStart() {
        return running.values().stream().mapToLong(Long::longValue).max().orElse(-1);
    }

    /** Of the tests that are running, the one that began last; null if none is. */
    @Nullable
    String lastStarted() {
        return running.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
