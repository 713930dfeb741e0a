package dev.xdist.worker.discover;

import dev.xdist.worker.link.FoundUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** What a class holds, as the controller is told it. */
public final class ClassContent {
    private ClassContent() {}

    /** One unit for the whole class, in all groups of its tests and without a unique id; and what is in it. */
    public static List<FoundUnit> whole(TestPlan plan, String className) {
        List<FoundUnit> tests = tests(plan, className);
        Set<String> groups = new TreeSet<>();
        for (FoundUnit test : tests) {
            groups.addAll(test.groups());
        }
        List<FoundUnit> all = new ArrayList<>();
        all.add(new FoundUnit("", className, false).bound(groups, ""));
        all.addAll(tests);
        return all;
    }

    /** All tests that are known before anything runs; a template or factory counts as one. */
    public static List<FoundUnit> tests(TestPlan plan, String className) {
        List<FoundUnit> found = new ArrayList<>();
        for (TestIdentifier engine : plan.getRoots()) {
            addTests(plan, engine, Surroundings.of(className), found);
        }
        return found;
    }

    private static void addTests(TestPlan plan, TestIdentifier above, Surroundings around, List<FoundUnit> found) {
        for (TestIdentifier identifier : plan.getChildren(above)) {
            if (isUnit(plan, identifier)) {
                String id = identifier.getUniqueId();
                FoundUnit test =
                        new FoundUnit(id, identifier.getDisplayName(), isPromised(id)).tagged(tagsOf(identifier));
                found.add(around.bind(identifier, test));
            } else {
                addTests(plan, identifier, around.in(identifier), found);
            }
        }
    }

    private static List<String> tagsOf(TestIdentifier identifier) {
        List<String> names = new ArrayList<>();
        for (TestTag tag : identifier.getTags()) {
            names.add(tag.getName());
        }
        return names;
    }

    /** A method, or a container that makes its tests only when it runs. */
    private static boolean isUnit(TestPlan plan, TestIdentifier identifier) {
        boolean method = identifier.getSource().orElse(null) instanceof MethodSource;
        return method || plan.getChildren(identifier).isEmpty();
    }

    /**
     * Jupiter tells of every method that it finds: it runs, or is skipped, or what it stands in fails or is skipped.
     */
    private static boolean isPromised(String uniqueId) {
        return uniqueId.startsWith("[engine:junit-jupiter]/")
                && uniqueId.startsWith("[method:", uniqueId.lastIndexOf('/') + 1);
    }

    /** No tests. */
    public static List<FoundUnit> nothing() {
        return Collections.emptyList();
    }
}
