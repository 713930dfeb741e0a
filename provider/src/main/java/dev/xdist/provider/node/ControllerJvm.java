package dev.xdist.provider.node;

import dev.xdist.provider.option.InternalProperty;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the controller's own JVM tells about how the tests are to be run: the fork was started by Surefire with the
 * user's class path, arguments and properties, and each worker is to be another one of its kind.
 *
 * @param javaHome the JVM's home
 * @param arguments JVM arguments fit for a worker
 * @param classPath the worker's own jar, then the test class path, then what the tests' engines need
 * @param properties system properties to hand on
 * @param enableAssertions whether Surefire was asked for them
 */
public record ControllerJvm(
        Path javaHome,
        List<String> arguments,
        List<String> classPath,
        Map<String, String> properties,
        boolean enableAssertions) {
    private static final String WORKER_MAIN = "dev/xdist/worker/WorkerMain.class";
    private static final String PROVIDER = "dev/xdist/provider/XdistProvider.class";

    public ControllerJvm {
        arguments = List.copyOf(arguments);
        classPath = List.copyOf(classPath);
        properties = Map.copyOf(properties);
    }

    /** A path of the user's, relative to the module's own directory, which Surefire tells as {@code basedir}. */
    Path resolve(String path) {
        return Path.of(properties.getOrDefault("basedir", "")).toAbsolutePath().resolve(path);
    }

    /** Reads the running JVM and what Surefire has told the provider. */
    public static ControllerJvm read(Map<String, String> providerProperties) {
        List<String> own = ManagementFactory.getRuntimeMXBean().getInputArguments();
        return new ControllerJvm(
                Path.of(System.getProperty("java.home")),
                JvmArguments.inherited(
                        own,
                        System.getenv(),
                        providerProperties.getOrDefault(InternalProperty.CONTROLLER_ARGUMENTS, "")),
                classPath(providerProperties),
                PropertySnapshot.of(System.getProperties()),
                Boolean.parseBoolean(providerProperties.getOrDefault("enableAssertions", "true")));
    }

    /**
     * The worker's jar stands first: nothing in it bears a name that a user's jar could have, and an archive of shared
     * classes needs it there (floors.md).
     */
    private static List<String> classPath(Map<String, String> providerProperties) {
        Set<String> entries = new LinkedHashSet<>();
        entries.add(entryOf(WORKER_MAIN));
        addNumbered(entries, providerProperties, "classPathUrl.");
        addNumbered(entries, providerProperties, "surefireClassPathUrl.");
        entries.remove(entryOf(PROVIDER));
        return new ArrayList<>(entries);
    }

    private static void addNumbered(Set<String> entries, Map<String, String> properties, String prefix) {
        for (int i = 0; properties.containsKey(prefix + i); i++) {
            entries.add(properties.get(prefix + i));
        }
    }

    /** The class path entry that holds this class of ours. */
    private static String entryOf(String resource) {
        URL url = ControllerJvm.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw new IllegalStateException("xdist is not whole: there is no " + resource + " beside the provider");
        }
        String text = url.toString();
        String location = text.startsWith("jar:")
                ? text.substring("jar:".length(), text.indexOf("!/"))
                : text.substring(0, text.length() - resource.length());
        try {
            return new File(new URI(location)).getPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of " + resource + " cannot be read: " + location, e);
        }
    }
}
