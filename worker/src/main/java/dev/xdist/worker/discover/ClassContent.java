package dev.xdist.worker.discover;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** What a class holds, as the controller is told it: unique id and display name in turn. */
public final class ClassContent {
    private ClassContent() {}

    /** One unit for the whole class: it has no unique id. */
    public static List<String> whole(String className) {
        List<String> found = new ArrayList<>(2);
        found.add("");
        found.add(className);
        return found;
    }

    /** All tests that are known before anything runs; a template or factory counts as one. */
    public static List<String> tests(TestPlan plan) {
        List<String> found = new ArrayList<>();
        for (TestIdentifier engine : plan.getRoots()) {
            addTests(plan, engine, found);
        }
        return found;
    }

    private static void addTests(TestPlan plan, TestIdentifier above, List<String> found) {
        for (TestIdentifier identifier : plan.getChildren(above)) {
            if (isUnit(plan, identifier)) {
                found.add(identifier.getUniqueId());
                found.add(identifier.getDisplayName());
            } else {
                addTests(plan, identifier, found);
            }
        }
    }

    /** A method, or a container that makes its tests only when it runs. */
    private static boolean isUnit(TestPlan plan, TestIdentifier identifier) {
        boolean method = identifier.getSource().orElse(null) instanceof MethodSource;
        return method || plan.getChildren(identifier).isEmpty();
    }

    /** No tests. */
    public static List<String> nothing() {
        return Collections.emptyList();
    }
}
