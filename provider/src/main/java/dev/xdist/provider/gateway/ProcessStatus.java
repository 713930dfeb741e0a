package dev.xdist.provider.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Linux tells of a process in {@code /proc}; other systems tell nothing. */
public final class ProcessStatus {
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB$");
    /** {@code T (stopped)}, and not {@code t (tracing stop)}. */
    private static final Pattern STOPPED = Pattern.compile("(?m)^State:\\s+T\\b");

    private static final long KIB = 1024;

    private ProcessStatus() {}

    /** Whether this system tells what a process holds of the memory. */
    public static boolean tellsMemory() {
        return residentBytes(ProcessHandle.current().pid()) > 0;
    }

    /** Resident memory; 0 if there is no such process, or the system does not tell. */
    static long residentBytes(long pid) {
        Matcher resident = RESIDENT.matcher(text(pid));
        return resident.find() ? Long.parseLong(resident.group(1)) * KIB : 0;
    }

    /** Whether it does nothing at all, for somebody has sent it SIGSTOP. */
    static boolean isStopped(long pid) {
        return STOPPED.matcher(text(pid)).find();
    }

    private static String text(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/status"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
