package dev.xdist.provider.steer;

import dev.xdist.provider.unit.Steering;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a class asks for, as it stands there.
 *
 * @param group the group that it is in as a whole
 * @param requires texts of {@code @XdistRequires} and its tags
 */
record Asked(int priority, boolean fresh, boolean localOnly, Group group, List<String> requires) {
    /**
     * A group.
     *
     * @param name empty if it is none
     * @param exclusive whether it wants a worker for itself alone
     */
    record Group(String name, boolean exclusive) {}

    /**
     * What follows from it.
     *
     * @param workers by slot; they are looked at only if it matters
     * @param exclusiveGroups names of all groups that want a worker for themselves
     */
    Steering among(Supplier<List<NodeFacts>> workers, Set<String> exclusiveGroups) {
        String exclusiveGroup = exclusiveGroups.contains(group.name()) ? group.name() : "";
        if (requires.isEmpty() && !localOnly) {
            return new Steering(priority, fresh, Set.of(), exclusiveGroup, "");
        }
        for (String text : requires) {
            Optional<String> problem = Requirement.problem(text);
            if (problem.isPresent()) {
                return refused("it requires \"" + text + "\" (@XdistRequires): " + problem.get());
            }
        }
        return among(workers.get(), exclusiveGroup);
    }

    private Steering among(List<NodeFacts> workers, String exclusiveGroup) {
        Set<Integer> left = slots(workers, facts -> !localOnly || facts.local());
        if (left.isEmpty()) {
            return refused("it wants a worker on the controller's host (@XdistLocalOnly), and there is none");
        }
        for (String text : requires) {
            Requirement requirement = Requirement.of(text);
            Set<Integer> fitting = slots(workers, requirement::holds);
            if (fitting.isEmpty()) {
                return refused("no worker has " + text + " (@XdistRequires): " + requirement.seen(workers));
            }
            left.retainAll(fitting);
        }
        if (left.isEmpty()) {
            return refused("no worker has all that it asks for: " + all());
        }
        Set<Integer> chosen = left.size() == workers.size() ? Set.of() : left;
        return new Steering(priority, fresh, chosen, exclusiveGroup, "");
    }

    private String all() {
        return (localOnly ? "@XdistLocalOnly, " : "") + "@XdistRequires " + String.join(", ", requires);
    }

    private Steering refused(String why) {
        return new Steering(priority, fresh, Set.of(), why);
    }

    private static Set<Integer> slots(List<NodeFacts> workers, Predicate<NodeFacts> wanted) {
        Set<Integer> slots = new TreeSet<>();
        for (int slot = 0; slot < workers.size(); slot++) {
            if (wanted.test(workers.get(slot))) {
                slots.add(slot);
            }
        }
        return slots;
    }
}
