package dev.xdist.worker;

import dev.xdist.proto.Limits;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;

/** Class paths with the worker, this module's fixtures and one version of JUnit. */
final class JUnitVersions {
    /** Each line of versions that the worker promises to work with; the POM copies their jars. */
    static final String[] ALL = {"5.8.2", "5.9.3", "5.10.5", "5.13.4", "5.14.4", "6.0.1", "6.1.3"};

    private static final String[] JUPITER = {"junit-jupiter-api", "junit-jupiter-engine", "junit-jupiter-params"};
    private static final String[] PLATFORM = {
        "junit-platform-commons", "junit-platform-engine", "junit-platform-launcher"
    };

    private JUnitVersions() {}

    static String classPath(String version) {
        return String.join(
                File.pathSeparator,
                placeOf(WorkerMain.class),
                placeOf(Limits.class),
                placeOf(JUnitVersions.class),
                classPathOfJUnit(version));
    }

    static String classPathOfJUnit(String version) {
        Path jars = Paths.get("target", "junit").toAbsolutePath();
        List<String> entries = new ArrayList<>();
        String platform = version.startsWith("5.") ? "1." + version.substring(2) : version;
        for (String name : JUPITER) {
            entries.add(jar(jars, name, version));
        }
        for (String name : PLATFORM) {
            entries.add(jar(jars, name, platform));
        }
        entries.add(jar(jars, "opentest4j", version.equals("5.8.2") || version.equals("5.9.3") ? "1.2.0" : "1.3.0"));
        entries.add(jar(jars, "apiguardian-api", "1.1.2"));
        entries.add(jar(jars, "jspecify", "1.0.0"));
        return String.join(File.pathSeparator, entries);
    }

    private static String jar(Path jars, String name, String version) {
        Path jar = jars.resolve(name + "-" + version + ".jar");
        if (!Files.exists(jar)) {
            throw new AssertionError(jar + " is missing; the POM's execution copy-junit-versions brings it.");
        }
        return jar.toString();
    }

    static String placeOf(Class<?> type) {
        try {
            return Paths.get(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
