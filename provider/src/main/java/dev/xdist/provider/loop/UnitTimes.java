package dev.xdist.provider.loop;

import dev.xdist.provider.session.SessionEvent;
import java.util.HashMap;
import java.util.Map;

/** When the tests of a unit began and ended. */
final class UnitTimes {
    private static final long NO_TEST = -1;

    private final long startNanos;
    private final Map<String, Long> begun = new HashMap<>(4);
    private final Map<String, Long> methodNanos = new HashMap<>(4);
    private long beforeNanos = NO_TEST;
    private long setUpNanos = NO_TEST;

    UnitTimes(long startNanos) {
        this.startNanos = startNanos;
    }

    static UnitTimes nobodys() {
        return new UnitTimes(0);
    }

    void testStarted(SessionEvent.TestStarted event, long nowNanos) {
        if (beforeNanos == NO_TEST) {
            beforeNanos = nowNanos - startNanos;
            setUpNanos = event.setUpNanos();
        }
        begun.put(event.testId(), nowNanos);
    }

    void testFinished(String testId, long nowNanos) {
        Long since = begun.remove(testId);
        if (since != null) {
            methodNanos.merge(methodOf(testId), nowNanos - since, Long::sum);
        }
    }

    /** Whether the class was set up for it, and not for a unit before it. */
    boolean setsUp() {
        return setUpNanos >= 0;
    }

    /** Until the first test began, discovery included; 0 if none did. */
    long beforeNanos() {
        return Math.max(0, beforeNanos);
    }

    /** From the start of the class to its first test. */
    long setUpNanos() {
        return Math.max(0, setUpNanos);
    }

    Map<String, Long> methodNanos() {
        return methodNanos;
    }

    /** The id up to the first segment below classes: {@code …/[class:a.B]/[nested-class:C]/[test-template:m()]}. */
    static String methodOf(String testId) {
        int at = testId.indexOf("/[class:");
        int end = testId.indexOf("]/[", at + 1);
        while (at >= 0 && end >= 0 && (testId.startsWith("/[class:", at) || testId.startsWith("/[nested-class:", at))) {
            at = end + 1;
            end = testId.indexOf("]/[", at + 1);
        }
        return at < 0 || end < 0 ? testId : testId.substring(0, end + 1);
    }
}
