package dev.xdist.provider.option;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far a worker's heap can grow. */
public final class HeapLimit {
    private static final Pattern SAID = Pattern.compile("(?:-Xmx|-XX:MaxHeapSize=)(\\d{1,12}[kmgtKMGT]?)");

    private HeapLimit() {}

    /**
     * The most that any of these specs allows.
     *
     * @param inheritedBytes what holds for a worker whose spec says nothing: it has the arguments of Surefire's fork
     */
    public static long bytes(List<NodeSpec> specs, long inheritedBytes) {
        return specs.stream()
                .mapToLong(spec -> bytesOf(spec.jvmOptions(), inheritedBytes))
                .max()
                .orElse(inheritedBytes);
    }

    /** The last word counts, as in the JVM. */
    private static long bytesOf(List<String> jvmOptions, long inheritedBytes) {
        long bytes = inheritedBytes;
        for (String option : jvmOptions) {
            Matcher said = SAID.matcher(option);
            if (said.matches()) {
                bytes = ByteSize.of(said.group(1));
            }
        }
        return bytes;
    }
}
