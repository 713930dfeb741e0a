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
}
