package dev.xdist.provider.option;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks the machine this JVM runs on. Cores and memory are read where Linux shows them; elsewhere they are unknown and
 * set no limit.
 */
public final class MachineReader {
    /** The environment variable that answers for {@code auto}. */
    public static final String AUTO_NUM_WORKERS = "XDIST_AUTO_NUM_WORKERS";

    private final Path root;

    MachineReader(Path root) {
        this.root = root;
    }

    /** This machine, for workers whose heap can grow to that many bytes. */
    public static Machine read(long heapPerWorkerBytes) {
        return new MachineReader(Path.of("/"))
                .read(Runtime.getRuntime().availableProcessors(), heapPerWorkerBytes, System.getenv());
    }

    Machine read(int processors, long heapPerWorkerBytes, Map<String, String> environment) {
        return new Machine(
                physicalCores(), processors, freeMemoryBytes(), heapPerWorkerBytes, environment.get(AUTO_NUM_WORKERS));
    }

    /** Pairs of package and core; 0 where the kernel does not tell, as on many ARM machines. */
    private int physicalCores() {
        Set<String> cores = new HashSet<>();
        String socket = "";
        for (String line : lines("proc/cpuinfo")) {
            if (line.startsWith("physical id")) {
                socket = line.substring(line.indexOf(':') + 1).strip();
            } else if (line.startsWith("core id")) {
                cores.add(socket + "/" + line.substring(line.indexOf(':') + 1).strip());
            }
        }
        return cores.size();
    }

    /** What the kernel calls available, or what the control group leaves, whichever is less. */
    private long freeMemoryBytes() {
        long free = Machine.UNKNOWN_MEMORY;
        for (String line : lines("proc/meminfo")) {
            if (line.startsWith("MemAvailable:")) {
                free = number(line.replaceAll("\\D", "")).map(kib -> kib << 10).orElse(free);
            }
        }
        for (Group group : groups()) {
            Optional<Long> most = firstNumber(group.folder + group.limit);
            Optional<Long> used = firstNumber(group.folder + group.usage);
            if (most.isPresent() && used.isPresent()) {
                free = Math.min(free, Math.max(0, most.get() - used.get() + reclaimableBytes(group)));
            }
        }
        return free;
    }

    /** A control group of either version, and what its files are called. */
    private record Group(String folder, String limit, String usage, String pageCache) {
        static Group two(String folder) {
            return new Group(folder, "memory.max", "memory.current", "inactive_file ");
        }

        static Group one(String folder) {
            return new Group(folder, "memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file ");
        }
    }

    /** The groups that hold this process, up to the root: each of them can have the tightest limit. */
    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        // seen from a container, its own group is the root, whatever it is called outside
        groups.add(Group.two("sys/fs/cgroup/"));
        groups.add(Group.one("sys/fs/cgroup/memory/"));
        for (String line : lines("proc/self/cgroup")) {
            // "0::/path" is the one group of version 2; "4:memory:/path" one of several of version 1
            String[] parts = line.split(":", 3);
            boolean two = parts.length == 3 && parts[1].isEmpty();
            boolean one = parts.length == 3 && List.of(parts[1].split(",")).contains("memory");
            for (String path = two || one ? parts[2] : "/"; path.length() > 1; path = parent(path)) {
                groups.add(
                        two ? Group.two("sys/fs/cgroup" + path + "/") : Group.one("sys/fs/cgroup/memory" + path + "/"));
            }
        }
        return groups;
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** Files in the page cache count as used by the group, but make room when asked. */
    private long reclaimableBytes(Group group) {
        for (String line : lines(group.folder + "memory.stat")) {
            if (line.startsWith(group.pageCache)) {
                return number(line.substring(group.pageCache.length())).orElse(0L);
            }
        }
        return 0;
    }

    private Optional<Long> firstNumber(String file) {
        return lines(file).stream().findFirst().flatMap(MachineReader::number);
    }

    /** Empty for {@code max}, which a control group without a limit says. */
    private static Optional<Long> number(String text) {
        String digits = text.strip();
        boolean fits =
                !digits.isEmpty() && digits.length() <= 18 && digits.chars().allMatch(Character::isDigit);
        return fits ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }

    /** Empty where the file is missing: that is how other systems look. */
    private List<String> lines(String file) {
        Path path = root.resolve(file);
        try {
            return Files.isReadable(path) ? Files.readAllLines(path, StandardCharsets.ISO_8859_1) : List.of();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
