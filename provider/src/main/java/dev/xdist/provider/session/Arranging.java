package dev.xdist.provider.session;

import dev.xdist.provider.unit.Arrangement;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.FoundUnit;
import dev.xdist.provider.unit.Steering;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What plugins want with classes that were collected: they say it of each class, before its units are made, or have
 * said it in a session before.
 */
final class Arranging {
    private final Run run;
    /** By class number. */
    private final Map<Integer, Set<String>> excluded = new HashMap<>();

    Arranging(Run run) {
        this.run = run;
        run.plan
                .arranged()
                .forEach((owner, said) -> excluded.put(owner, said.excluded().keySet()));
    }

    /** Whether plugins have said what they want with a class before the session began. */
    boolean wasAsked(ClassId owner) {
        return run.plan.arranged().containsKey(owner.number());
    }

    /** Unique ids in a class that are not to be run. */
    Set<String> excluded(ClassId owner) {
        return excluded.getOrDefault(owner.number(), Set.of());
    }

    /** Those of them that stand below a unique id. */
    Set<String> excludedBelow(ClassId owner, String uniqueId) {
        return excluded(owner).stream()
                .filter(id -> id.startsWith(uniqueId + "/"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The groups that a class is in: that which plugins have put it into, or else those that it is marked with. */
    Set<String> groups(ClassId owner, Set<String> marks) {
        String said = run.plan
                .arranged()
                .getOrDefault(owner.number(), Arrangement.NONE)
                .group();
        return said.isEmpty() || run.plan.steering(owner).binds() ? marks : Set.of(said);
    }

    /** Tells what is excluded, and returns what is left of what was found. */
    List<FoundUnit> arranged(ClassId owner, Arrangement wanted, List<FoundUnit> found) {
        run.estimates.arranged(owner, wanted);
        String group = group(owner, wanted);
        Map<String, List<String>> skipped = new LinkedHashMap<>();
        List<FoundUnit> left = new ArrayList<>();
        boolean anyTest = false;
        for (FoundUnit unit : found) {
            String reason = reason(wanted, unit);
            boolean test = !unit.uniqueId().isEmpty();
            if (reason == null) {
                left.add(group.isEmpty() ? unit : unit.inGroup(group));
                anyTest |= test;
            } else {
                List<String> ids = skipped.computeIfAbsent(reason, key -> new ArrayList<>());
                if (test) {
                    ids.add(unit.uniqueId());
                }
            }
        }
        if (skipped.isEmpty()) {
            return left;
        }
        Unit reported = run.board.newUnit(Unit.wholeClass(new UnitId(0), owner));
        skipped.forEach((reason, ids) -> run.say(new SessionCommand.ReportSkipped(reported, ids, reason)));
        excluded.put(owner.number(), wanted.excluded().keySet());
        return anyTest ? left : List.of();
    }

    /** What a class says of itself goes before what plugins want of it, for it may not run elsewhere. */
    private String group(ClassId owner, Arrangement wanted) {
        Steering own = run.plan.steering(owner);
        if (wanted.group().isEmpty() || (!own.binds() && own.exclusiveGroup().isEmpty())) {
            return wanted.group();
        }
        String why = own.binds() ? "wants a worker of its own choice" : "is in group " + own.exclusiveGroup();
        run.say(new SessionCommand.Warn(
                owner.name() + " " + why + ": it does not stay with group " + wanted.group() + ", as a plugin wants."));
        return "";
    }

    private static @Nullable String reason(Arrangement wanted, FoundUnit unit) {
        String all = wanted.excluded().get("");
        return all == null ? wanted.excluded().get(unit.uniqueId()) : all;
    }
}
