package dev.xdist.provider.schedule;

import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.FoundUnit;
import java.util.Collection;
import java.util.TreeSet;

/**
 * How collected classes are cut into units, and which of these stay together.
 *
 * @param groups whether units with the same group marks are one scope, whatever their classes
 * @param rest what scopes the other units are in
 * @param biggestFirst whether scopes stand in line by their size; else by the place of their first unit
 * @param wholeClasses whether a class is never cut
 */
public record Scoping(boolean groups, Rest rest, boolean biggestFirst, boolean wholeClasses) {
    /** Units go anywhere, in collection order. */
    public static final Scoping FREE = new Scoping(false, Rest.ALONE, false, false);

    /** What a unit without a group stays with. */
    public enum Rest {
        ALONE,
        CLASS,
        FILE
    }

    /** The same for classes that are not to be cut. */
    public Scoping uncut() {
        return new Scoping(groups, rest, biggestFirst, true);
    }

    /** The scope's name; empty for a unit that goes anywhere. A group's name is that of no class. */
    public String scopeOf(ClassId owner, FoundUnit unit) {
        if (groups && !unit.groups().isEmpty()) {
            return groupName(unit.groups());
        }
        return switch (rest) {
            case ALONE -> "";
            case CLASS -> unit.scope().isEmpty() ? owner.name() : unit.scope();
            case FILE -> topLevel(owner.name());
        };
    }

    /** All marks, sorted and joined: {@code db_net} is another group than {@code db} and {@code net} (G1). */
    public static String groupName(Collection<String> marks) {
        return "group " + String.join("_", new TreeSet<>(marks));
    }

    /** A source file is in practice a top-level class with all that is nested in it. */
    private static String topLevel(String className) {
        int nested = className.indexOf('$', className.lastIndexOf('.') + 2);
        return nested < 0 ? className : className.substring(0, nested);
    }
}
