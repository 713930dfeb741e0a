package dev.xdist.provider.option;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Optional<Long> most = firstNumber("sys/fs/cgroup/memory.max");
        Optional<Long> used = firstNumber("sys/fs/cgroup/memory.current");
        if (most.isPresent() && used.isPresent()) {
            free = Math.min(free, Math.max(0, most.get() - used.get() + reclaimableBytes()));
        }
        return free;
    }

    /** Files in the page cache count as used by the group, but make room when asked. */
    private long reclaimableBytes() {
        for (String line : lines("sys/fs/cgroup/memory.stat")) {
            if (line.startsWith("inactive_file ")) {
                return number(line.substring("inactive_file ".length())).orElse(0L);
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
