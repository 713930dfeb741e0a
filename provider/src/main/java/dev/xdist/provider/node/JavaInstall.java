package dev.xdist.provider.node;

import dev.xdist.provider.option.NodeSpec;
import dev.xdist.provider.option.XdistUsageException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A JVM that workers run on.
 *
 * @param executable the java program
 * @param feature its Java version, 8, 11, 17 …; {@link #UNKNOWN} where its {@code release} file does not tell
 */
record JavaInstall(Path executable, int feature) {
    static final int UNKNOWN = 0;

    /** Class files of Java n have the major version n + 44. */
    private static final int CLASS_FILE_OFFSET = 44;

    /** Returns the spec's JVM, or the controller's own where the spec names none. */
    static JavaInstall of(NodeSpec spec, ControllerJvm jvm, int classFileVersion) {
        String named = spec.java();
        if (named == null) {
            return new JavaInstall(program(jvm.javaHome()), Runtime.version().feature());
        }
        Path path = jvm.resolve(named);
        Path executable = Files.isDirectory(path) ? program(path) : path;
        if (!Files.isExecutable(executable)) {
            throw refused(
                    spec,
                    "java=" + named + " is no JVM: there is no program " + executable,
                    "Name a JDK's home or its java program.");
        }
        int feature = feature(executable);
        int needed = classFileVersion - CLASS_FILE_OFFSET;
        if (feature != UNKNOWN && feature < needed) {
            throw refused(
                    spec,
                    "java=" + named + " is Java " + feature + ", but the test classes are compiled for Java " + needed,
                    "Name a newer one, or compile the tests with <release>" + feature + "</release>.");
        }
        return new JavaInstall(executable, feature);
    }

    private static XdistUsageException refused(NodeSpec spec, String what, String remedy) {
        return new XdistUsageException("xdist.tx: " + what + " (spec " + spec.text() + "). Nothing was run. " + remedy);
    }

    private static Path program(Path home) {
        Path unix = home.resolve("bin").resolve("java");
        Path windows = home.resolve("bin").resolve("java.exe");
        return Files.exists(windows) ? windows : unix;
    }

    private static int feature(Path executable) {
        try {
            Path file = executable.toRealPath().resolve("../../release").normalize();
            Properties release = new Properties();
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                release.load(reader);
            }
            return parse(release.getProperty("JAVA_VERSION", "").replace("\"", ""));
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    /** {@code 1.8.0_412} is 8, {@code 17.0.15} is 17. */
    static int parse(String version) {
        String[] parts = version.split("[._+-]");
        try {
            int first = Integer.parseInt(parts[0]);
            return first == 1 && parts.length > 1 ? Integer.parseInt(parts[1]) : first;
        } catch (NumberFormatException e) {
            return UNKNOWN;
        }
    }
}
