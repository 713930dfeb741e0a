package dev.xdist.provider.hook;

import dev.xdist.provider.option.Option;
import dev.xdist.provider.option.XdistUsageException;
import java.time.Duration;
import java.util.List;

/** The way to a run's plugins, which may have none, and no class that they are made of. */
public final class Plugins {
    /** How long a plugin may take to answer, and how long the end of a run waits for it. */
    static final Duration LIMIT = Duration.ofSeconds(10);

    private static final String API = "dev.xdist.api.spi.XdistListener";

    private Plugins() {}

    /**
     * Finds and makes them.
     *
     * @param named classes that {@code xdist.plugins} names
     * @param origin who set that
     * @throws XdistUsageException if one of them, or one that a service file names, is not there or cannot be made
     */
    public static Hooks load(RunFacts facts, List<String> named, String origin, ClassLoader loader) {
        if (!isThere(API)) {
            if (named.isEmpty()) {
                return Hooks.NONE;
            }
            throw refused(
                    named.get(0) + " needs xdist-api, which is not on the test class path: add the dependency", origin);
        }
        return PluginSearch.search(facts, named, origin, loader);
    }

    private static boolean isThere(String className) {
        try {
            Class.forName(className, false, Plugins.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** What is said where a plugin was to deal and none has a scheduler. */
    public static XdistUsageException noScheduler(String origin) {
        return new XdistUsageException(Option.DIST.key()
                + ": no plugin has a scheduler; one has to return it from XdistPlugin.scheduler (set by " + origin
                + "). Nothing was run.");
    }

    static XdistUsageException refused(String what, String origin) {
        return new XdistUsageException(
                Option.PLUGINS.key() + ": " + what + " (set by " + origin + "). Nothing was run.");
    }
}
