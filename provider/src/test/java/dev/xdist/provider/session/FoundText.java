package dev.xdist.provider.session;

import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.FoundUnit;
import dev.xdist.provider.unit.Locks;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What scripts write for a unit that was found in a class. */
final class FoundText {
    private static final Pattern FOUND = Pattern.compile("([^!@~&#]*)(!)?((?:@[^@~&#]+)*)(~[^&#]+)?(.*)");

    private FoundText() {}

    /** {@code a1!@db~A$N} is a test that its engine tells of in any case, in group db, and stays with class A$N. */
    static FoundUnit read(ClassId owner, String word) {
        Matcher parts = FOUND.matcher(word);
        if (!parts.matches()) {
            throw new AssertionError("no method: " + word);
        }
        String name = parts.group(1);
        String groups = parts.group(3);
        Set<String> marks =
                groups.isEmpty() ? Set.of() : Set.of(groups.substring(1).split("@"));
        String scope = parts.group(4) == null ? "" : parts.group(4).substring(1);
        String uniqueId = name.equals("whole") ? "" : owner.name() + "/" + name;
        return new FoundUnit(uniqueId, name, parts.group(2) != null, marks, scope, locks(parts.group(5)));
    }

    static Locks locks(String text) {
        Set<String> reads = new TreeSet<>();
        Set<String> writes = new TreeSet<>();
        for (String key : text.split("(?=[&#])")) {
            if (!key.isEmpty()) {
                String name = key.equals("#*") ? Locks.GLOBAL : key.substring(1);
                (key.startsWith("#") ? writes : reads).add(name);
            }
        }
        return Locks.of(reads, writes);
    }
}
