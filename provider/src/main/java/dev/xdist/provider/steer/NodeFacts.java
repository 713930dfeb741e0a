package dev.xdist.provider.steer;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * What a slot's workers are and have.
 *
 * @param os as in {@link Fact#OS}
 * @param arch as in {@link Fact#ARCH}
 * @param jdk feature version; 0 if nobody knows
 * @param cpus processors of its host that a JVM may use
 * @param memoryBytes of its host, as far as a process may have it; asked only when somebody wants to know; 0 if nobody
 *     knows
 * @param local whether its host is the controller's
 */
public record NodeFacts(String os, String arch, int jdk, int cpus, LongSupplier memoryBytes, boolean local) {
    /** Workers on this host that run on such a JDK. */
    public static NodeFacts here(int jdk) {
        return new NodeFacts(
                osOf(System.getProperty("os.name", "")),
                archOf(System.getProperty("os.arch", "")),
                jdk,
                Runtime.getRuntime().availableProcessors(),
                NodeFacts::hostMemoryBytes,
                true);
    }

    /** With the limit of a container counted in. */
    private static long hostMemoryBytes() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean host
                ? host.getTotalMemorySize()
                : 0;
    }

    static String osOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mac") || lower.startsWith("darwin")) {
            return "mac";
        }
        return lower.startsWith("windows") ? "windows" : lower.replace(" ", "");
    }

    static String archOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "x86_64" -> "amd64";
            case "arm64" -> "aarch64";
            default -> lower;
        };
    }
}
