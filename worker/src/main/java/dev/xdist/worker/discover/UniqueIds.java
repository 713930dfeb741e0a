package dev.xdist.worker.discover;

import java.util.Set;

/** Relations between JUnit unique ids in their text form, {@code [engine:e]/[class:c]/[method:m()]}. */
public final class UniqueIds {
    private UniqueIds() {}

    public static boolean isAtOrBelow(String id, String ancestor) {
        return id.startsWith(ancestor) && (id.length() == ancestor.length() || id.startsWith("/[", ancestor.length()));
    }

    public static boolean isAtOrBelowAny(String id, Set<String> ancestors) {
        if (ancestors.isEmpty()) {
            return false;
        }
        // A border between segments is "/[" behind a "]"; a "/" inside a segment is written %2F.
        for (int end = id.indexOf("]/["); end >= 0; end = id.indexOf("]/[", end + 1)) {
            if (ancestors.contains(id.substring(0, end + 1))) {
                return true;
            }
        }
        return ancestors.contains(id);
    }

    /** Whether one of the two is the other, or stands above it. */
    public static boolean areRelated(String id, String other) {
        return isAtOrBelow(id, other) || isAtOrBelow(other, id);
    }

    /** The id of the engine that an id begins with, or an empty string. */
    public static String engineOf(String id) {
        int end = id.indexOf(']');
        return id.startsWith("[engine:") && end > 0 ? id.substring("[engine:".length(), end) : "";
    }
}
