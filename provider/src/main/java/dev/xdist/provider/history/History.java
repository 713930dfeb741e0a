package dev.xdist.provider.history;

import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.ClassRecord;
import dev.xdist.provider.unit.ClassRecord.MethodRecord;
import dev.xdist.provider.unit.Invocations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What classes and methods took in former runs, and what they take in this one. Never throws for the file's sake: what
 * is wrong with it is told in one line, and the run goes on without. Owned by one thread. Runs that save at the same
 * time do no harm to the file; of what they recorded for the same class one may be lost.
 */
public final class History {
    private static final long NANOS_PER_MILLI = 1_000_000;

    /** Below this, in milliseconds, a second worker is not started before the first is done. */
    private static final long SPLIT_MILLIS_MIN = 500;

    private final @Nullable Path file;
    private final Map<String, ClassDurations> known;
    private final Map<String, Long> recordedNanos = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private final Map<String, List<String>> writes = new HashMap<>();
    private final @Nullable String warning;

    private History(@Nullable Path file, Map<String, ClassDurations> known, @Nullable String warning) {
        this.file = file;
        this.known = known;
        this.warning = warning;
    }

    /** Reads the file; without one, nothing is known and nothing kept. */
    public static History load(Optional<Path> file) {
        if (file.isEmpty()) {
            return new History(null, Map.of(), null);
        }
        Path path = file.get();
        try {
            HistoryFile.Content content = contentOf(path);
            int broken = content.brokenLines();
            String warning = broken == 0
                    ? null
                    : warning(path, broken + (broken == 1 ? " line is" : " lines are") + " not understood");
            return new History(path, content.classes(), warning);
        } catch (ForeignFileException e) {
            // Whatever it is, it is not ours to replace.
            return new History(null, Map.of(), foreign(path, e));
        } catch (IOException e) {
            return new History(path, Map.of(), warning(path, reason(e)));
        }
    }

    /** What was wrong with the file when it was read, as a sentence for the user. */
    public Optional<String> warning() {
        return Optional.ofNullable(warning);
    }

    /** By class number: the median of the recorded durations; lacks classes that are not recorded. */
    public Map<Integer, Long> expectedNanos(List<ClassId> classes) {
        Map<Integer, Long> expected = new HashMap<>();
        for (ClassId id : classes) {
            ClassDurations durations = known.get(id.name());
            if (durations != null) {
                expected.put(id.number(), durations.medianMillis() * NANOS_PER_MILLI);
            }
        }
        return expected;
    }

    /** By class number: what is known of set-ups and methods; lacks classes that are not recorded. */
    public Map<Integer, ClassRecord> records(List<ClassId> classes) {
        Map<String, Map<String, MethodRecord>> methods = new HashMap<>();
        known.forEach((name, durations) -> {
            int end = name.indexOf('/');
            if (end > 0) {
                methods.computeIfAbsent(name.substring(0, end), owner -> new HashMap<>())
                        .put(JupiterIds.whole(name), methodRecord(durations));
            }
        });
        Map<Integer, ClassRecord> records = new HashMap<>();
        for (ClassId id : classes) {
            ClassDurations durations = known.get(id.name());
            if (durations != null || methods.containsKey(id.name())) {
                long setUp = durations == null || durations.notes().isEmpty() ? 0 : setUpNanos(durations);
                Set<String> keys = durations == null ? Set.of() : Set.copyOf(durations.writes());
                records.put(id.number(), new ClassRecord(setUp, methods.getOrDefault(id.name(), Map.of()), keys));
            }
        }
        return records;
    }

    /**
     * Into how many pieces these classes can be cut where it pays, as far as that is known; {@link Integer#MAX_VALUE}
     * if not all of them are.
     */
    public int pieces(List<ClassId> classes) {
        Map<Integer, ClassRecord> records = records(classes);
        long total = 0;
        long pieces = 0;
        for (ClassId id : classes) {
            ClassDurations durations = known.get(id.name());
            if (durations == null) {
                return Integer.MAX_VALUE;
            }
            total += durations.medianMillis();
            pieces += Math.max(1, piecesOf(records.getOrDefault(id.number(), ClassRecord.NONE)));
        }
        return total < SPLIT_MILLIS_MIN ? classes.size() : (int) Math.min(pieces, Integer.MAX_VALUE);
    }

    private static long piecesOf(ClassRecord owner) {
        return owner.methods().values().stream()
                .mapToLong(method -> Math.max(1, method.list().count()))
                .sum();
    }

    private static long setUpNanos(ClassDurations durations) {
        List<Long> millis = durations.notes().stream().map(Long::valueOf).toList();
        return ClassDurations.medianOf(millis) * NANOS_PER_MILLI;
    }

    private static MethodRecord methodRecord(ClassDurations durations) {
        return new MethodRecord(durations.medianMillis() * NANOS_PER_MILLI, MethodNotes.stableList(durations.notes()));
    }

    /** Takes what a class's set-up took. */
    public void recordSetUp(String className, long nanos) {
        if (file != null) {
            notes.put(className, Long.toString(millis(nanos)));
        }
    }

    /** Takes the keys that a class had for itself alone. */
    public void recordWrites(String className, Set<String> keys) {
        if (file != null) {
            boolean few = keys.size() <= HistoryFile.KEYS_MAX
                    && keys.stream().allMatch(key -> !key.isEmpty() && key.length() <= HistoryFile.KEY_LENGTH_MAX);
            writes.put(className, few ? keys.stream().sorted().toList() : List.of());
        }
    }

    /** Takes what a method took, all invocations together. */
    public void recordMethod(String className, String uniqueId, long nanos) {
        JupiterIds.shortForm(className, uniqueId).ifPresent(key -> record(key, nanos));
    }

    /**
     * Takes what the providers of a method gave; it is kept if its duration is.
     *
     * @param lists one list if they gave every node the same
     */
    public void recordInvocations(String className, String uniqueId, Collection<Invocations> lists) {
        if (file != null) {
            JupiterIds.shortForm(className, uniqueId).ifPresent(key -> notes.put(key, MethodNotes.of(lists)));
        }
    }

    private static long millis(long nanos) {
        return (nanos + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI;
    }

    /** Takes what a class took, or one part of it: parts of a run are added up. */
    public void record(String className, long nanos) {
        if (file != null) {
            recordedNanos.merge(className, Math.max(nanos, 0), Long::sum);
        }
    }

    /** Writes what was recorded, over what the file holds by now. Tells what went wrong, if anything did. */
    public Optional<String> save() {
        if (file == null || (recordedNanos.isEmpty() && notes.isEmpty())) {
            return Optional.empty();
        }
        try {
            HistoryFile.Content newest = newestOrEmpty(file);
            long run = newest.run() + 1;
            Map<String, ClassDurations> merged = new HashMap<>(newest.classes());
            recordedNanos.forEach((name, nanos) -> {
                ClassDurations former = merged.getOrDefault(name, new ClassDurations(run, List.of()));
                merged.put(name, former.with(run, millis(nanos)));
            });
            notes.forEach((name, note) -> merged.computeIfPresent(name, (key, known) -> known.noted(run, note)));
            writes.forEach((name, keys) -> merged.computeIfPresent(name, (key, known) -> known.writing(keys)));
            HistoryFile.write(file, run, merged);
            recordedNanos.clear();
            notes.clear();
            writes.clear();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("Durations are not kept: " + file + " cannot be written: " + reason(e)
                    + ". Set xdist.history to another file or to \"none\".");
        }
    }

    /** A file that cannot be read was told of at the start; it is replaced. */
    private static HistoryFile.Content newestOrEmpty(Path path) {
        try {
            return contentOf(path);
        } catch (IOException e) {
            return HistoryFile.Content.empty();
        }
    }

    private static HistoryFile.Content contentOf(Path path) throws IOException {
        return Files.notExists(path) ? HistoryFile.Content.empty() : HistoryFile.read(path);
    }

    private static String foreign(Path path, ForeignFileException e) {
        return "No durations are known nor kept: " + path + " " + reason(e)
                + ", so it is left as it is. Set xdist.history to another file, or delete this one.";
    }

    private static String warning(Path path, String what) {
        return "Recorded durations are not all known: " + path + ": " + what
                + ". The file is replaced at the end of the run.";
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return e instanceof NoSuchFileException || message == null
                ? e.getClass().getSimpleName().replace("Exception", "")
                : message;
    }
}
