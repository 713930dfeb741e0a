package dev.xdist.provider.forecast;

import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.ClassRecord;
import dev.xdist.provider.unit.ClassRecord.MethodRecord;
import dev.xdist.provider.unit.Invocations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans of classes C0, C1 and so on, as a history would make them. */
final class Plans {
    static final long SECOND = 1_000_000_000;

    private Plans() {}

    /** Classes that took so many seconds; a negative one is not known. */
    static SessionPlan ofSeconds(int slots, double... seconds) {
        List<ClassId> classes = new ArrayList<>();
        Map<Integer, Long> expected = new HashMap<>();
        for (int i = 0; i < seconds.length; i++) {
            classes.add(new ClassId(i, "a.C" + i));
            if (seconds[i] >= 0) {
                expected.put(i, (long) (seconds[i] * SECOND));
            }
        }
        return new SessionPlan(classes, expected, Map.of(), slots, List.of(), 0, 0, false);
    }

    /** The same where class 0 has so many methods of equal length, and a set-up. */
    static SessionPlan withMethods(SessionPlan plan, int methods, double setUpSeconds) {
        long all = plan.expectedNanos().get(0) - (long) (setUpSeconds * SECOND);
        Map<String, MethodRecord> records = new HashMap<>();
        for (int i = 0; i < methods; i++) {
            records.put(
                    "[engine:junit-jupiter]/[class:a.C0]/[method:m" + i + "()]",
                    new MethodRecord(all / methods, Invocations.NONE));
        }
        return plan.with(Map.of(0, new ClassRecord((long) (setUpSeconds * SECOND), records)));
    }
}
