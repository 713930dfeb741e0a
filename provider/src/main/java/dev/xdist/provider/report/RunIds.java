package dev.xdist.provider.report;

import java.util.HashMap;
import java.util.Map;

/**
 * The numbers that report entries carry. Since 3.6 Surefire takes two results for one test that was run again only if
 * class, method and number are the same, so a test that failed has its number again in each rerun. Shared by the
 * reporters of a run, one after another, on one thread.
 */
final class RunIds {
    private final Map<String, Long> ofFailed = new HashMap<>();
    private long last;

    /** A number that was never used. */
    long next() {
        return ++last;
    }

    /**
     * The number of a test that has ended.
     *
     * @param id what tells it from others of its class, in each run
     */
    long of(String className, String id, boolean failed) {
        String key = className + '\n' + id;
        Long known = ofFailed.get(key);
        if (known != null) {
            return known;
        }
        long number = next();
        if (failed) {
            ofFailed.put(key, number);
        }
        return number;
    }
}
