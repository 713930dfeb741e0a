package dev.xdist.provider.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process holds of the machine's memory, as Linux tells it in {@code /proc}. */
public final class ProcessMemory {
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB$");
    private static final long KIB = 1024;

    private ProcessMemory() {}

    /** Whether this system tells it. */
    public static boolean isKnown() {
        return residentBytes(ProcessHandle.current().pid()) > 0;
    }

    /** Resident memory; 0 if there is no such process, or the system does not tell. */
    static long residentBytes(long pid) {
        try {
            String status = Files.readString(Path.of("/proc/" + pid + "/status"), StandardCharsets.ISO_8859_1);
            Matcher resident = RESIDENT.matcher(status);
            return resident.find() ? Long.parseLong(resident.group(1)) * KIB : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
