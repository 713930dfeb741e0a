package dev.xdist.worker.capture;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What output belongs to: a test, a container, or nothing that runs; with what it printed and is not yet sent. */
final class Owner {
    /** Owners of threads whose late output is marked, for each that it stands with; a pool may have more. */
    private static final int MARKED_MAX = 100;

    /** No unit has this number. */
    static final int NO_UNIT = -1;

    final int unit;
    final String uniqueId;

    /** Set on the thread that ran it, read by those that it started. */
    volatile boolean over;

    // The rest is guarded by the capture.
    @Nullable
    StringBuilder pending;

    boolean stderr;
    boolean inLine;
    private @Nullable Set<Owner> marked;

    Owner(int unit, String uniqueId) {
        this.unit = unit;
        this.uniqueId = uniqueId;
    }

    /** Whether it is the first time that something of this other one stands with this one. */
    boolean marks(Owner other) {
        Set<Owner> known = marked;
        if (known == null) {
            known = Collections.newSetFromMap(new IdentityHashMap<>());
            marked = known;
        }
        return known.size() < MARKED_MAX && known.add(other);
    }

    /** For people: {@code a.ATest.first()} of {@code [engine:e]/[class:a.ATest]/[method:first()]}. */
    String label() {
        StringBuilder label = new StringBuilder();
        String[] segments = uniqueId.split("]/\\[", -1);
        for (int i = segments.length == 1 ? 0 : 1; i < segments.length; i++) {
            String segment =
                    segments[i].endsWith("]") ? segments[i].substring(0, segments[i].length() - 1) : segments[i];
            label.append(label.length() == 0 ? "" : ".").append(segment.substring(segment.indexOf(':') + 1));
        }
        return label.toString();
    }
}
