package dev.xdist.worker;

import dev.xdist.worker.link.Setup;
import java.util.Map;

/** What Surefire's fork gives to tests beside its command line: properties, assertions, a loader of classes. */
final class ForkSettings {
    private ForkSettings() {}

    /** Before any class of the user is loaded; the loader is for the calling thread. */
    static void apply(Setup setup) {
        for (Map.Entry<String, String> property : setup.systemProperties.entrySet()) {
            System.setProperty(property.getKey(), property.getValue());
        }
        ClassLoader loader = ClassLoader.getSystemClassLoader();
        loader.setDefaultAssertionStatus(setup.enableAssertions());
        Thread.currentThread().setContextClassLoader(loader);
    }
}
