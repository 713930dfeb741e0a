package dev.xdist.provider.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How often the kernel's memory killer has struck where this JVM and its workers live, by the counters of the control
 * group, or of the whole machine where there is no group. Safe for all threads.
 */
final class MemoryKiller {
    private static final String COUNTER = "oom_kill ";

    private final List<Path> files;
    private long known;

    private MemoryKiller(List<Path> files) {
        this.files = files;
        this.known = count().orElse(0);
    }

    /** Begins to watch; the folder is the root of the file system. */
    static MemoryKiller watch(Path root) {
        List<Path> files = new ArrayList<>();
        for (String line : lines(root.resolve("proc/self/cgroup"))) {
            // "0::/path" is the one group of version 2; "4:memory:/path" one of several of version 1
            String[] parts = line.split(":", 3);
            if (parts.length == 3 && parts[1].isEmpty()) {
                files.add(root.resolve("sys/fs/cgroup" + parts[2]).resolve("memory.events"));
            } else if (parts.length == 3 && List.of(parts[1].split(",")).contains("memory")) {
                files.add(root.resolve("sys/fs/cgroup/memory" + parts[2]).resolve("memory.oom_control"));
                files.add(root.resolve("sys/fs/cgroup/memory/memory.oom_control"));
            }
        }
        files.add(root.resolve("proc/vmstat"));
        return new MemoryKiller(files);
    }

    /** A sentence if it has struck since this was last asked. */
    synchronized Optional<String> struck() {
        long before = known;
        known = count().orElse(before);
        return known > before
                ? Optional.of("The host's memory killer struck (oom_kill " + before + " -> " + known + ").")
                : Optional.empty();
    }

    private OptionalLong count() {
        for (Path file : files) {
            for (String line : lines(file)) {
                if (line.startsWith(COUNTER)) {
                    return number(line.substring(COUNTER.length()).strip());
                }
            }
        }
        return OptionalLong.empty();
    }

    private static OptionalLong number(String digits) {
        boolean fits = digits.length() <= 18 && digits.chars().allMatch(Character::isDigit) && !digits.isEmpty();
        return fits ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    /** Empty where the file is missing: that is how other systems look. */
    private static List<String> lines(Path file) {
        try {
            return Files.isReadable(file) ? Files.readAllLines(file, StandardCharsets.ISO_8859_1) : List.of();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
