package dev.xdist.provider.hook;

import dev.xdist.api.spi.ClassArrangement;
import dev.xdist.api.spi.CollectedTest;
import dev.xdist.provider.unit.Arrangement;
import dev.xdist.provider.unit.FoundUnit;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What plugins want with a class so far, and one of them wants now. On that plugin's thread. */
final class ArrangementDraft implements ClassArrangement {
    private static final int NAME_CHARS_MAX = 200;

    private static final int REASON_CHARS_MAX = 10_000;

    private static final int PRIORITY_MAX = 1_000;

    private static final Duration LONGEST = Duration.ofDays(1);

    private final String className;
    private final List<CollectedTest> tests;
    private final Map<String, Long> methodNanos;
    private final Map<String, String> excluded;
    private String group;
    private int priority;
    private long expectedNanos;

    private record Test(String uniqueId, String displayName, Set<String> tags) implements CollectedTest {}

    ArrangementDraft(String className, List<FoundUnit> found, Arrangement before) {
        this.className = className;
        this.tests = found.stream()
                .filter(unit -> !unit.uniqueId().isEmpty())
                .<CollectedTest>map(unit -> new Test(unit.uniqueId(), unit.displayName(), unit.tags()))
                .toList();
        this.methodNanos = new HashMap<>(before.methodNanos());
        this.excluded = new HashMap<>(before.excluded());
        this.group = before.group();
        this.priority = before.priority();
        this.expectedNanos = before.expectedNanos();
    }

    Arrangement arrangement() {
        return new Arrangement(group, priority, expectedNanos, methodNanos, excluded);
    }

    @Override
    public String className() {
        return className;
    }

    @Override
    public List<CollectedTest> tests() {
        return tests;
    }

    @Override
    public void group(String name) {
        refuseUnless(
                !name.isEmpty() && name.length() <= NAME_CHARS_MAX,
                "a group's name of " + name.length() + " characters; 1 to " + NAME_CHARS_MAX + " are allowed");
        group = name;
    }

    @Override
    public void priority(int wanted) {
        refuseUnless(
                Math.abs((long) wanted) <= PRIORITY_MAX,
                "priority " + wanted + "; " + -PRIORITY_MAX + " to " + PRIORITY_MAX + " are allowed");
        priority = wanted;
    }

    @Override
    public void expect(Duration duration) {
        expectedNanos = nanos(duration);
    }

    @Override
    public void expect(CollectedTest test, Duration duration) {
        methodNanos.put(known(test), nanos(duration));
    }

    @Override
    public void exclude(String reason) {
        excluded.put("", checked(reason));
    }

    @Override
    public void exclude(CollectedTest test, String reason) {
        excluded.put(known(test), checked(reason));
    }

    private static long nanos(Duration duration) {
        refuseUnless(
                !duration.isNegative() && duration.compareTo(LONGEST) <= 0,
                "a duration of " + duration + "; up to " + LONGEST.toHours() + " h are allowed");
        return Math.max(1, duration.toNanos());
    }

    private String known(CollectedTest test) {
        String id = test.uniqueId();
        refuseUnless(
                tests.stream().anyMatch(own -> own.uniqueId().equals(id)), id + " is no test of class " + className);
        return id;
    }

    private static String checked(String reason) {
        refuseUnless(
                reason.length() <= REASON_CHARS_MAX,
                "a reason of " + reason.length() + " characters; at most " + REASON_CHARS_MAX + " are allowed");
        return reason;
    }

    private static void refuseUnless(boolean allowed, String why) {
        if (!allowed) {
            throw new IllegalArgumentException(why);
        }
    }
}
