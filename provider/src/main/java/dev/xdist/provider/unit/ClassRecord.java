package dev.xdist.provider.unit;

import java.util.Map;
import java.util.Set;

/**
 * What former runs told of a class besides its duration.
 *
 * @param setUpNanos from its start to its first test; 0 if it is not known
 * @param methods those that are worth a word, by unique id
 * @param writes keys that it, or something in it, had for itself alone
 */
public record ClassRecord(long setUpNanos, Map<String, MethodRecord> methods, Set<String> writes) {
    /** Nothing is known. */
    public static final ClassRecord NONE = new ClassRecord(0, Map.of());

    public ClassRecord {
        methods = Map.copyOf(methods);
        writes = Set.copyOf(writes);
    }

    /** Of a class that wrote no key. */
    public ClassRecord(long setUpNanos, Map<String, MethodRecord> methods) {
        this(setUpNanos, methods, Set.of());
    }

    /**
     * What former runs told of a method.
     *
     * @param nanos what it took, all invocations together
     * @param list what the providers of a template gave in the last two runs, if it was the same; else none
     */
    public record MethodRecord(long nanos, Invocations list) {}
}
