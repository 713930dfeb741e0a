package dev.xdist.provider.session;

import dev.xdist.provider.schedule.Board;
import dev.xdist.provider.unit.FoundUnit;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a node told of the tests in a unit that it has begun. Owned by the session's thread. */
final class UnitProgress implements Board.OpenClass {
    /** Ids are kept until the unit ends; a node that tells of more tests in one unit is out of its mind. */
    static final int TESTS_MAX = 4_000_000;

    /** A class is looked at again at its tests after this, then after twice as long, and so on. */
    private static final long LOOK_NANOS_MIN = 20_000_000;

    private static final long NO_TEST = Long.MIN_VALUE;

    final Unit unit;
    final long startedNanos;
    private final Map<String, Running> running = new HashMap<>(4);

    private final Set<String> finished = new HashSet<>(4);
    private final LearntEstimates estimates;
    /** Given back, and so not run here. */
    private final Set<String> given = new HashSet<>(0);
    /** What is in it, if it is a class that may be split; else null. */
    private @Nullable List<FoundUnit> methods;

    /**
     * A test that has begun and not ended.
     *
     * @param start counts on the node: of several tests a crash blames the one that began last
     * @param sinceNanos by the clock of {@link TimeWatch}
     * @param ownLimitNanos how long it may run by its own word; 0: it says nothing; negative: for ever
     * @param toldSlow whether the user was told how long it takes
     */
    record Running(long start, long sinceNanos, long ownLimitNanos, boolean toldSlow) {}

    private boolean listed;
    private boolean gaveNothing;
    private long firstTestNanos = NO_TEST;
    private long lastTestNanos;
    private @Nullable String latest;
    private long nextLookNanos;

    UnitProgress(Unit unit, long startedNanos, LearntEstimates estimates) {
        this.unit = unit;
        this.startedNanos = startedNanos;
        this.estimates = estimates;
    }

    /** Returns whether it is the first. */
    boolean testStarted(String testId, long nowNanos, Running test) {
        running.put(testId, test);
        latest = testId;
        lastTestNanos = nowNanos;
        if (firstTestNanos != NO_TEST) {
            return false;
        }
        firstTestNanos = nowNanos;
        return true;
    }

    void testFinished(String testId) {
        if (running.remove(testId) == null) {
            latest = testId; // it was skipped
        }
        finished.add(testId);
    }

    boolean empty() {
        return running.isEmpty() && finished.isEmpty();
    }

    // ---- a whole class that may be split

    /** Its node told what is in it; returns whether it had not done so before. */
    boolean becomesListed() {
        boolean first = !listed;
        listed = true;
        return first;
    }

    void splittable(List<FoundUnit> inside) {
        methods = inside;
    }

    /** Whether the node may be asked for methods of it. One that gave nothing is at its end. */
    boolean canGive() {
        return methods != null && methods.size() > 1 && firstTestNanos != NO_TEST && !gaveNothing;
    }

    /** Whether it has gone on for as long again since this was last true, so that it may be worth more than it was. */
    boolean lookAgain(long nowNanos) {
        long since = sinceFirstTest(nowNanos);
        boolean due = since >= nextLookNanos;
        if (due) {
            nextLookNanos = Math.max(LOOK_NANOS_MIN, 2 * since);
        }
        return due;
    }

    /** Whether anything is left to be given, after a look at what has begun by now. */
    boolean canStillGive() {
        gaveNothing |= canGive() && left().isEmpty();
        return canGive();
    }

    /** The node was asked for methods, and this is its answer. */
    void gave(Collection<String> ids) {
        given.addAll(ids);
        gaveNothing = ids.isEmpty();
    }

    /** All that this node will not run of it any more: ended in this try or one before, or given back. */
    Set<String> settled() {
        Set<String> settled = new HashSet<>(unit.skip());
        settled.addAll(finished);
        settled.addAll(given);
        return settled;
    }

    boolean gaveAny() {
        return !given.isEmpty();
    }

    @Override
    public UnitId unit() {
        return unit.id();
    }

    @Override
    public List<String> left() {
        Set<String> over = settled();
        Set<String> begun = new HashSet<>();
        running.keySet().forEach(id -> addWithAbove(id, begun));
        finished.forEach(id -> addWithAbove(id, begun));
        List<String> left = new ArrayList<>();
        for (FoundUnit method : Objects.requireNonNullElse(methods, List.<FoundUnit>of())) {
            String id = method.uniqueId();
            if (!begun.contains(id) && !UniqueIds.isAtOrBelowAny(id, over)) {
                left.add(id);
            }
        }
        return left;
    }

    @Override
    public int size() {
        return methods == null ? 0 : methods.size() - given.size();
    }

    @Override
    public long firstTestNanos() {
        return firstTestNanos;
    }

    @Override
    public long lastTestNanos() {
        return lastTestNanos;
    }

    /** How long it has been at its tests. */
    long sinceFirstTest(long nowNanos) {
        return firstTestNanos == NO_TEST ? 0 : nowNanos - firstTestNanos;
    }

    @Override
    public long setUpNanos() {
        return estimates.setUpNanos(unit.owner());
    }

    @Override
    public boolean recorded() {
        return estimates.recorded(unit.owner());
    }

    @Override
    public long expectedNanos(String method) {
        return estimates.methodOrAverage(unit.owner(), method);
    }

    private static void addWithAbove(String id, Set<String> ids) {
        for (int end = id.length(); end > 0; end = id.lastIndexOf('/', end - 1)) {
            if (!ids.add(id.substring(0, end))) {
                return;
            }
        }
    }

    // ---- what was told

    boolean full() {
        return running.size() + finished.size() >= TESTS_MAX;
    }

    Set<String> finished() {
        return finished;
    }

    Set<String> running() {
        return running.keySet();
    }

    /** Tests that are running, and the one that was begun or skipped last. */
    Set<String> latest() {
        Set<String> tests = new HashSet<>(running.keySet());
        if (latest != null) {
            tests.add(latest);
        }
        return tests;
    }

    /** What is known of a test that is running. */
    Running runningSince(String testId) {
        return Objects.requireNonNull(running.get(testId));
    }

    void toldSlow(String testId) {
        running.computeIfPresent(
                testId, (id, test) -> new Running(test.start(), test.sinceNanos(), test.ownLimitNanos(), true));
    }

    /** The start that {@link #lastStarted} had on its node, or -1. */
    long lastStart() {
        return running.values().stream().mapToLong(Running::start).max().orElse(-1);
    }

    /** Of the tests that are running, the one that began last; null if none is. */
    @Nullable
    String lastStarted() {
        return running.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.comparingLong(Running::start)))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
