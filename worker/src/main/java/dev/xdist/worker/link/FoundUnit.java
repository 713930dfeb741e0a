package dev.xdist.worker.link;

import java.util.Collection;
import java.util.Collections;

/** A method, or a whole class, as the controller is told of it. */
public final class FoundUnit {
    final String uniqueId;
    final String displayName;
    final boolean promised;
    final Collection<String> groups;
    final String scope;
    final Locks locks;
    final Collection<String> tags;

    /**
     * @param uniqueId JUnit's unique id; empty for the whole class
     * @param promised whether the engine tells of it in any case once the class is run
     */
    public FoundUnit(String uniqueId, String displayName, boolean promised) {
        this(
                uniqueId,
                displayName,
                promised,
                Collections.<String>emptySet(),
                "",
                new Locks(),
                Collections.<String>emptySet());
    }

    private FoundUnit(
            String uniqueId,
            String displayName,
            boolean promised,
            Collection<String> groups,
            String scope,
            Locks locks,
            Collection<String> tags) {
        this.uniqueId = uniqueId;
        this.displayName = displayName;
        this.promised = promised;
        this.groups = groups;
        this.scope = scope;
        this.locks = locks;
        this.tags = tags;
    }

    /** Names of its groups. */
    public Collection<String> groups() {
        return groups;
    }

    /**
     * The same with what binds it to others.
     *
     * @param marks names of its groups
     * @param className the class whose methods it stays with; empty for the class that is told of
     */
    public FoundUnit bound(Collection<String> marks, String className) {
        return new FoundUnit(uniqueId, displayName, promised, marks, className, locks, tags);
    }

    /** The same with what it locks. */
    public FoundUnit locked(Locks held) {
        return new FoundUnit(uniqueId, displayName, promised, groups, scope, held, tags);
    }

    /** The same with JUnit's tags, those of what it stands in included. */
    public FoundUnit tagged(Collection<String> names) {
        return new FoundUnit(uniqueId, displayName, promised, groups, scope, locks, names);
    }

    public String uniqueId() {
        return uniqueId;
    }
}
