package dev.xdist.provider.loop;

import dev.xdist.provider.unit.Invocations;
import dev.xdist.provider.unit.Locks;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a run has shown of one class. */
public final class ClassTally {
    /** A method below this, in nanoseconds, is not worth a line: nobody would deal it on its own account. */
    private static final long METHOD_NANOS_MIN = 20_000_000;

    private final Map<String, Long> methodNanos = new HashMap<>();
    private final Map<String, Set<Invocations>> given = new HashMap<>(2);
    private final Set<String> writes = new HashSet<>(2);
    private long workNanos;
    private long setUpNanos = Long.MAX_VALUE;
    private long beforeNanos = Long.MAX_VALUE;
    private boolean anyEnded;
    private boolean spoiled;

    ClassTally() {}

    void ended(UnitTimes times, long nanos) {
        anyEnded = true;
        workNanos += Math.max(0, nanos - times.beforeNanos());
        if (times.setsUp()) {
            setUpNanos = Math.min(setUpNanos, times.setUpNanos());
            beforeNanos = Math.min(beforeNanos, times.beforeNanos());
        }
        times.methodNanos().forEach((method, took) -> methodNanos.merge(method, took, Long::sum));
    }

    void given(String template, Invocations list) {
        given.computeIfAbsent(template, id -> new HashSet<>(2)).add(list);
    }

    /** A node has told what it locks; that it has to be alone is no key that others wait for one after the other. */
    void locks(Locks told) {
        told.writes().stream().filter(key -> !key.equals(Locks.GLOBAL)).forEach(writes::add);
    }

    /** Some of it was lost, or counted twice: durations say nothing. */
    void spoil() {
        spoiled = true;
    }

    boolean isWhole() {
        return anyEnded && !spoiled;
    }

    /** What the class would have taken in one piece. */
    long nanos() {
        return workNanos + orZero(beforeNanos);
    }

    /** From its start to its first test, the shortest of all nodes; 0 if no test began. */
    public long setUpNanos() {
        return orZero(setUpNanos);
    }

    private static long orZero(long least) {
        return least == Long.MAX_VALUE ? 0 : least;
    }

    /** Keys that it, or something in it, had for itself alone. */
    Set<String> writes() {
        return writes;
    }

    /** By unique id: methods that are worth a word. */
    public Map<String, Long> methodNanos() {
        Map<String, Long> worth = new HashMap<>(methodNanos);
        worth.values().removeIf(nanos -> spoiled || nanos < METHOD_NANOS_MIN);
        return worth;
    }

    /** By unique id: what the providers of a template gave; several lists if they did not give every node the same. */
    public Map<String, Set<Invocations>> given() {
        return given;
    }
}
