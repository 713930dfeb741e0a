package dev.xdist.provider.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The last durations of a class or method, and what else was noted of it.
 *
 * @param lastRun number of the run that recorded the newest
 * @param millis oldest first
 * @param notes of a class: what its set-up took, in milliseconds; of a template: the lists that its providers gave
 * @param writes of a class: keys that it had for itself alone in the last run
 */
record ClassDurations(long lastRun, List<Long> millis, List<String> notes, List<String> writes) {
    /** Durations kept for a class: enough for a median that one slow run does not move. */
    static final int KEPT_MAX = 5;

    ClassDurations {
        millis = List.copyOf(millis);
        notes = List.copyOf(notes);
        writes = List.copyOf(writes);
    }

    ClassDurations(long lastRun, List<Long> millis) {
        this(lastRun, millis, List.of(), List.of());
    }

    ClassDurations with(long run, long newMillis) {
        return new ClassDurations(run, last(millis, newMillis), notes, writes);
    }

    /** That a template's providers do not give every node the same is kept, and no list after it counts. */
    ClassDurations noted(long run, String note) {
        boolean settled = notes.contains(MethodNotes.FICKLE);
        return new ClassDurations(run, millis, settled ? List.of(MethodNotes.FICKLE) : last(notes, note), writes);
    }

    ClassDurations writing(List<String> keys) {
        return new ClassDurations(lastRun, millis, notes, keys);
    }

    private static <T> List<T> last(List<T> former, T added) {
        List<T> all = new ArrayList<>(former);
        all.add(added);
        return all.subList(Math.max(0, all.size() - KEPT_MAX), all.size());
    }

    /** The middle one; of an even number the upper of the two, for what is begun late costs more than what is early. */
    long medianMillis() {
        return medianOf(millis);
    }

    static long medianOf(List<Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
