package dev.xdist.api.grant;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Who can clean up what was made once, and what nobody can. */
final class Cleaning {
    private Cleaning() {}

    /** Whether a worker is the last that can clean up one of these. */
    static boolean isLast(Collection<Resource> resources, String worker) {
        for (Once once : values(resources)) {
            if (once.cleaners.size() == 1 && once.cleaners.contains(worker)) {
                return true;
            }
        }
        return false;
    }

    /** Names of those that somebody wanted to be cleaned up, and nobody is left who can. */
    static List<String> uncleaned(Collection<Resource> resources) {
        List<String> names = new ArrayList<>();
        for (Once once : values(resources)) {
            if (once.cleanUpWanted && once.cleaners.isEmpty()) {
                names.add(once.name);
            }
        }
        return names;
    }

    private static List<Once> values(Collection<Resource> resources) {
        List<Once> values = new ArrayList<>();
        for (Resource resource : resources) {
            if (resource instanceof Once && ((Once) resource).hasValue()) {
                values.add((Once) resource);
            }
        }
        return values;
    }
}
