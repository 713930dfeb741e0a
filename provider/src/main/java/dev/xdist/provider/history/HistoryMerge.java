package dev.xdist.provider.history;

import dev.xdist.provider.history.HistoryFile.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Several histories become one: those of CI's shards, or of branches. Each file counts its own runs, so what counts is
 * how many runs ago something was recorded; of all durations of a class the newest are kept, in turn where they are of
 * the same age.
 */
public final class HistoryMerge {
    private final List<Content> contents = new ArrayList<>();
    private final Path target;
    private int brokenLines;

    private HistoryMerge(Path target) {
        this.target = target;
    }

    /**
     * Reads all files, that of the project among them if it is there.
     *
     * @param files to be merged into the project's
     * @param target the project's own file
     * @throws IOException with a sentence for the user if one cannot be read or is no history; nothing is written then
     */
    public static HistoryMerge read(List<Path> files, Path target) throws IOException {
        HistoryMerge merge = new HistoryMerge(target);
        if (Files.exists(target)) {
            merge.add(target);
        }
        for (Path file : files) {
            merge.add(file);
        }
        return merge;
    }

    private void add(Path file) throws IOException {
        Content content = content(file);
        brokenLines += content.brokenLines();
        contents.add(content);
    }

    static Content content(Path file) throws IOException {
        try {
            return HistoryFile.read(file);
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": there is no such file", e);
        } catch (IOException e) {
            throw new IOException(file + " is no history: it " + e.getMessage(), e);
        }
    }

    /** How many lines were not understood and are left out. */
    public int brokenLines() {
        return brokenLines;
    }

    /** Writes the one file. */
    public void write() throws IOException {
        Content merged = merged(contents);
        HistoryFile.write(target, merged.run(), merged.classes());
    }

    static Content merged(List<Content> contents) {
        long run = contents.stream().mapToLong(Content::run).max().orElse(0);
        Map<String, List<Aged>> found = new HashMap<>();
        for (Content content : contents) {
            content.classes()
                    .forEach((name, durations) -> found.computeIfAbsent(name, key -> new ArrayList<>(1))
                            .add(new Aged(Math.max(0, content.run() - durations.lastRun()), durations)));
        }
        Map<String, ClassDurations> merged = new HashMap<>();
        found.forEach((name, all) -> merged.put(name, merged(run, all)));
        return new Content(run, merged, 0);
    }

    /**
     * What one file knows.
     *
     * @param age how many runs of that file ago the newest was recorded
     */
    private record Aged(long age, ClassDurations durations) {}

    /** A value with its age; oldest first. */
    private record Dated<T>(long age, T value) {}

    private static ClassDurations merged(long run, List<Aged> all) {
        // the same in two files is one file and its copy
        Set<ClassDurations> known = new LinkedHashSet<>();
        List<Dated<Long>> millis = new ArrayList<>();
        List<Dated<String>> notes = new ArrayList<>();
        List<String> writes = List.of();
        long youngest = Long.MAX_VALUE;
        for (Aged aged : all) {
            ClassDurations durations = aged.durations();
            if (aged.age() < youngest) {
                youngest = aged.age();
                writes = durations.writes();
            }
            if (known.add(new ClassDurations(0, durations.millis(), durations.notes(), List.of()))) {
                addDated(durations.millis(), aged.age(), millis);
                addDated(durations.notes(), aged.age(), notes);
            }
        }
        List<String> newestNotes = new ArrayList<>(newest(notes));
        if (notes.stream().anyMatch(note -> note.value().equals(MethodNotes.FICKLE))) {
            newestNotes.removeIf(MethodNotes.FICKLE::equals);
            newestNotes.add(MethodNotes.FICKLE);
        }
        return new ClassDurations(Math.max(0, run - youngest), newest(millis), lastOnes(newestNotes), writes);
    }

    private static <T> void addDated(List<T> values, long age, List<Dated<T>> dated) {
        for (int i = 0; i < values.size(); i++) {
            dated.add(new Dated<>(age + values.size() - 1 - i, values.get(i)));
        }
    }

    private static <T> List<T> newest(List<Dated<T>> dated) {
        List<Dated<T>> sorted = new ArrayList<>(dated);
        sorted.sort(Comparator.comparingLong((Dated<T> each) -> each.age()).reversed());
        return lastOnes(sorted.stream().map(Dated::value).toList());
    }

    private static <T> List<T> lastOnes(List<T> values) {
        return values.subList(Math.max(0, values.size() - ClassDurations.KEPT_MAX), values.size());
    }
}
