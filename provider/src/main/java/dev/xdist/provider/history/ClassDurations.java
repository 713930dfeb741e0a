package dev.xdist.provider.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The last durations of a class.
 *
 * @param lastRun number of the run that recorded the newest
 * @param millis oldest first
 */
record ClassDurations(long lastRun, List<Long> millis) {
    /** Durations kept for a class: enough for a median that one slow run does not move. */
    static final int KEPT_MAX = 5;

    ClassDurations {
        millis = List.copyOf(millis);
    }

    ClassDurations with(long run, long newMillis) {
        List<Long> all = new ArrayList<>(millis);
        all.add(newMillis);
        return new ClassDurations(run, all.subList(Math.max(0, all.size() - KEPT_MAX), all.size()));
    }

    /** The middle one; of an even number the upper of the two, for what is begun late costs more than what is early. */
    long medianMillis() {
        List<Long> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
