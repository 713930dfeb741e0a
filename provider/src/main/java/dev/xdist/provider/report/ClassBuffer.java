package dev.xdist.provider.report;

import dev.xdist.proto.TestEvent;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.UnitId;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that was told of a class, by unit. Mutable, owned by the session's thread. */
final class ClassBuffer {
    /** Surefire's name for what fails in a class before any test of it passed. */
    private static final String INITIALIZATION_ERROR = "initializationError";

    /** The same after one has passed. */
    private static final String EXECUTION_ERROR = "executionError";

    private final Names owner;
    private final String label;
    private final TextStore store;
    private final RunIds ids;
    private final TreeMap<Integer, UnitEvents> units = new TreeMap<>();
    /** Failures of classes and containers, with the first unit that told of each. */
    private final Map<String, Integer> classFailures = new HashMap<>(2);

    /** The label stands behind the class's name wherever that is reported; it may be empty. */
    ClassBuffer(ClassId owner, String label, TextStore store, RunIds ids) {
        this.owner = Names.ofClass(owner.name());
        this.label = label;
        this.store = store;
        this.ids = ids;
    }

    static String classErrorName(boolean anyPassed) {
        return anyPassed ? EXECUTION_ERROR : INITIALIZATION_ERROR;
    }

    Names owner() {
        return owner;
    }

    String label() {
        return label;
    }

    TextStore store() {
        return store;
    }

    UnitEvents unit(UnitId id) {
        return units.computeIfAbsent(id.number(), number -> new UnitEvents(owner, store, ids));
    }

    /**
     * Whether another unit has told the same failure of a class already: one that is split is set up on several nodes,
     * and what breaks its set-up breaks it on each. In one JVM it would have been told once.
     */
    boolean isRepeated(TestEvent event) {
        if (event.getTest() || !event.hasFailure()) {
            return false;
        }
        String failure = event.getUniqueId()
                + '\n'
                + event.getFailure().getThrowableClass()
                + '\n'
                + event.getFailure().getMessage();
        Integer first = classFailures.putIfAbsent(failure, event.getUnit());
        return first != null && first != event.getUnit();
    }

    @Nullable
    UnitEvents remove(UnitId id) {
        classFailures.values().removeIf(unit -> unit == id.number());
        return units.remove(id.number());
    }

    Names classError() {
        boolean anyPassed = units.values().stream().anyMatch(UnitEvents::anyPassed);
        return classNames().withName(classErrorName(anyPassed));
    }

    /** One tree of all units, in the order of their numbers. */
    SetNode merged() {
        SetNode root = new SetNode("", owner);
        units.values().forEach(unit -> root.merge(unit.root()));
        root.moveTestsIntoSets();
        return root;
    }

    /** As the worker calls the class, for it may have a display name; else as Surefire's scan does. */
    private Names classNames() {
        for (UnitEvents unit : units.values()) {
            Names told = unit.root().firstSetNames();
            if (told != null) {
                return told;
            }
        }
        return owner;
    }
}
