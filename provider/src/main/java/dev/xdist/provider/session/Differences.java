package dev.xdist.provider.session;

import dev.xdist.provider.session.SessionEvent.ClassCollected;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.FoundUnit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where every node runs everything: tells of a class in which one finds other tests than the first one did. That may be
 * meant, as with tests for one JDK alone, so it costs nothing; but it is never passed over.
 */
final class Differences {
    /** Names in one sentence; the report has all. */
    private static final int NAMES_MAX = 5;

    private final Map<String, First> firsts = new HashMap<>();
    private final int slots;

    /** What the first node found in a class. */
    private record First(String node, Map<String, String> names, BitSet told) {}

    Differences(int slots) {
        this.slots = slots;
    }

    /** What is to be said of a node's answer, if anything. */
    Optional<String> told(ClassCollected event) {
        ClassId owner = event.owner();
        if (owner.slot() == ClassId.ANY_SLOT || !event.problem().isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> names = new LinkedHashMap<>();
        event.found().forEach(unit -> names.put(unit.uniqueId(), nameOf(unit)));
        First first = firsts.computeIfAbsent(
                owner.name(), name -> new First(event.node().name(), names, new BitSet(slots)));
        boolean again = first.told().get(owner.slot());
        first.told().set(owner.slot());
        if (first.told().cardinality() == slots) {
            firsts.remove(owner.name());
        }
        return again || first.names().keySet().equals(names.keySet())
                ? Optional.empty()
                : Optional.of(difference(owner.name(), first, event.node().name(), names));
    }

    private static String difference(String owner, First first, String node, Map<String, String> names) {
        return owner + " does not hold the same tests everywhere: "
                + first.names().size() + " on " + first.node()
                + ", " + names.size() + " on " + node + missing(first.names(), names, node)
                + missing(names, first.names(), first.node()) + ".";
    }

    private static String missing(Map<String, String> some, Map<String, String> others, String node) {
        List<String> missing = some.keySet().stream()
                .filter(id -> !others.containsKey(id))
                .map(some::get)
                .toList();
        if (missing.isEmpty()) {
            return "";
        }
        String more = missing.size() > NAMES_MAX ? " and " + (missing.size() - NAMES_MAX) + " more" : "";
        return "; not on " + node + ": " + missing.stream().limit(NAMES_MAX).collect(Collectors.joining(", ")) + more;
    }

    /** A worker's text; a warning is one line. */
    private static String nameOf(FoundUnit unit) {
        return unit.displayName().replaceAll("\\s+", " ");
    }
}
