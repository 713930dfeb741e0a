package dev.xdist.provider.history;

import dev.xdist.provider.unit.Invocations;
import java.util.Collection;
import java.util.List;

/**
 * What is noted of a template: {@code COUNT:HASH} for the list that its providers gave in a run, or that they did not
 * give every node the same. That stays for as long as the template is known, for it would cost a second run each time.
 */
final class MethodNotes {
    static final String FICKLE = "fickle";

    private MethodNotes() {}

    static String of(Collection<Invocations> lists) {
        if (lists.size() != 1) {
            return FICKLE;
        }
        Invocations list = lists.iterator().next();
        return list.count() + ":" + Long.toHexString(list.namesHash());
    }

    /** The list of the last two runs, if it was the same; else none. */
    static Invocations stableList(List<String> notes) {
        int last = notes.size() - 1;
        if (last < 1 || notes.contains(FICKLE) || !notes.get(last).equals(notes.get(last - 1))) {
            return Invocations.NONE;
        }
        String note = notes.get(last);
        int colon = note.indexOf(':');
        int count = Integer.parseInt(note, 0, colon, 10);
        return new Invocations(count, Long.parseUnsignedLong(note, colon + 1, note.length(), 16));
    }

    /** What it is that a line says in its last place; fails with a NumberFormatException if it is nothing. */
    static void check(String note) {
        int colon = note.indexOf(':');
        if (note.equals(FICKLE)) {
            return;
        }
        if (colon < 0) {
            HistoryFile.duration(note);
            return;
        }
        Integer.parseInt(note, 0, colon, 10);
        Long.parseUnsignedLong(note, colon + 1, note.length(), 16);
    }
}
