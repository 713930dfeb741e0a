package dev.xdist.provider.session;

import java.util.Set;

/** Relations between JUnit unique ids: those of children begin with the id of their parent and a slash. */
final class UniqueIds {
    private UniqueIds() {}

    /** Whether one of these ids is this, or of something that it stands in. */
    static boolean isAtOrBelowAny(String id, Set<String> ids) {
        for (int end = id.length(); end > 0; end = id.lastIndexOf('/', end - 1)) {
            if (ids.contains(id.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of these ids is of something below this. */
    static boolean isAboveAny(String id, Set<String> ids) {
        String start = id + "/";
        return ids.stream().anyMatch(other -> other.startsWith(start));
    }

    /** The id of what this stands in; empty if it stands in nothing. */
    static String parent(String id) {
        return id.substring(0, Math.max(0, id.lastIndexOf('/')));
    }
}
