package dev.xdist.provider.report;

import dev.xdist.provider.unit.UnitId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Results that are wanted again when all is reported, by the units that brought them. Owned by one thread. */
final class Results {
    private final Map<Integer, List<TestResult>> byUnit = new LinkedHashMap<>();

    void add(UnitId unit, TestResult result) {
        byUnit.computeIfAbsent(unit.number(), number -> new ArrayList<>(1)).add(result);
    }

    /** The unit's tests are run again. */
    void forget(UnitId unit) {
        byUnit.remove(unit.number());
    }

    List<TestResult> all() {
        return byUnit.values().stream().flatMap(List::stream).toList();
    }
}
