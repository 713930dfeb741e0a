package dev.xdist.provider.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file's form: a header {@code xdist-history 1 RUN}, then {@code class RUN MILLIS,MILLIS,…} a line, all parted by
 * tabs; RUN counts the runs that wrote the file. A fourth column has what its set-up took, a fifth one the keys that it
 * locked for itself, as a URL would have them. A method has a line of its own, {@code class/[method:m()]}, with what
 * its providers gave in the fourth column. A line that does not fit is passed over.
 */
final class HistoryFile {
    /** Classes and methods kept; a line has about 100 bytes, so a file stays about 10 MB. */
    static final int CLASSES_MAX = 100_000;

    /** Keys kept of a class: what locks more is not worth being foreseen. */
    static final int KEYS_MAX = 16;

    /** Characters of a key; of a class that has a longer one no key is kept. */
    static final int KEY_LENGTH_MAX = 200;

    /** Largest file that is read, in bytes: whatever is bigger was not written here. */
    static final long FILE_BYTES_MAX = 64L * 1024 * 1024;

    /** Longest duration that is believed, in milliseconds (a week): keeps sums of them far from overflow. */
    private static final long MILLIS_MAX = 7L * 24 * 3600 * 1000;

    private static final String MAGIC = "xdist-history";
    private static final String VERSION = "1";

    private HistoryFile() {}

    /** What the file holds. */
    record Content(long run, Map<String, ClassDurations> classes, int brokenLines) {
        static Content empty() {
            return new Content(0, Map.of(), 0);
        }
    }

    static Content read(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            // reading from a device may never end, and it is not ours to replace
            throw new ForeignFileException("is no ordinary file");
        }
        if (Files.size(file) > FILE_BYTES_MAX) {
            throw new IOException("has more than " + FILE_BYTES_MAX + " bytes");
        }
        // A broken byte breaks its line, not the file.
        InputStreamReader decoded = new InputStreamReader(
                Files.newInputStream(file),
                UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
        try (BufferedReader lines = new BufferedReader(decoded)) {
            long run = runOf(lines.readLine());
            Map<String, ClassDurations> classes = new HashMap<>();
            int broken = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                broken += add(line, classes) ? 0 : 1;
            }
            return new Content(run, classes, broken);
        }
    }

    static void write(Path file, long run, Map<String, ClassDurations> classes) throws IOException {
        Path dir = file.toAbsolutePath().getParent();
        if (dir == null) {
            throw new IOException("is no file");
        }
        Files.createDirectories(dir);
        Path temp = Files.createTempFile(dir, file.getFileName().toString(), ".tmp");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(temp, UTF_8)) {
                writer.write(MAGIC + "\t" + VERSION + "\t" + run + "\n");
                for (Map.Entry<String, ClassDurations> entry : newest(classes).entrySet()) {
                    writer.write(line(entry.getKey(), entry.getValue()));
                }
            }
            move(temp, file);
        } finally {
            Files.deleteIfExists(temp);
        }
    }

    private static void move(Path temp, Path file) throws IOException {
        try {
            Files.move(temp, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temp, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Map<String, ClassDurations> newest(Map<String, ClassDurations> classes) {
        if (classes.size() <= CLASSES_MAX) {
            return new TreeMap<>(classes);
        }
        List<Map.Entry<String, ClassDurations>> entries = new ArrayList<>(classes.entrySet());
        entries.sort(Comparator.comparingLong(entry -> -entry.getValue().lastRun()));
        Map<String, ClassDurations> kept = new TreeMap<>();
        entries.subList(0, CLASSES_MAX).forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return kept;
    }

    private static String line(String name, ClassDurations durations) {
        StringBuilder line =
                new StringBuilder(name).append('\t').append(durations.lastRun()).append('\t');
        String separator = "";
        for (long millis : durations.millis()) {
            line.append(separator).append(millis);
            separator = ",";
        }
        boolean locks = !durations.writes().isEmpty();
        if (locks || !durations.notes().isEmpty()) {
            line.append('\t').append(String.join(",", durations.notes()));
        }
        if (locks) {
            line.append('\t');
            line.append(durations.writes().stream()
                    .map(key -> URLEncoder.encode(key, UTF_8))
                    .collect(Collectors.joining(",")));
        }
        return line.append('\n').toString();
    }

    private static long runOf(String header) throws IOException {
        String first = header == null ? "" : header;
        if (!first.isBlank() && !first.startsWith(MAGIC)) {
            throw new ForeignFileException("does not begin with \"" + MAGIC + "\"");
        }
        String[] fields = first.split("\t", -1);
        if (fields.length != 3) {
            throw new IOException("has no whole first line");
        }
        if (!fields[1].equals(VERSION)) {
            throw new ForeignFileException("is of version " + fields[1] + ", this xdist reads version " + VERSION);
        }
        try {
            return Long.parseLong(fields[2]);
        } catch (NumberFormatException e) {
            throw new IOException("has no run number in its first line", e);
        }
    }

    private static boolean add(String line, Map<String, ClassDurations> classes) {
        String[] fields = line.split("\t", -1);
        if (fields.length < 3 || fields.length > 5 || fields[0].isEmpty() || classes.size() >= CLASSES_MAX) {
            return false;
        }
        try {
            List<Long> millis = new ArrayList<>();
            for (String field : fields[2].split(",", ClassDurations.KEPT_MAX + 1)) {
                millis.add(duration(field));
            }
            List<String> notes = fields.length < 4 ? List.of() : notes(fields[3]);
            List<String> writes = fields.length < 5 ? List.of() : keys(fields[4]);
            classes.put(fields[0], new ClassDurations(Long.parseLong(fields[1]), millis, notes, writes));
            return millis.size() <= ClassDurations.KEPT_MAX;
        } catch (IllegalArgumentException e) {
            // no number, or no key
            return false;
        }
    }

    private static List<String> notes(String field) {
        if (field.isEmpty()) {
            return List.of();
        }
        List<String> notes = List.of(field.split(",", ClassDurations.KEPT_MAX));
        notes.forEach(MethodNotes::check);
        return notes;
    }

    private static List<String> keys(String field) {
        return Stream.of(field.split(",", KEYS_MAX))
                .map(key -> URLDecoder.decode(key, UTF_8))
                .toList();
    }

    static long duration(String field) {
        long millis = Long.parseLong(field);
        if (millis < 0 || millis > MILLIS_MAX) {
            throw new NumberFormatException(field);
        }
        return millis;
    }
}
