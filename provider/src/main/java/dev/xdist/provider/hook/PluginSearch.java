package dev.xdist.provider.hook;

import dev.xdist.api.spi.XdistListener;
import dev.xdist.api.spi.XdistPlugin;
import dev.xdist.provider.option.XdistUsageException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/** Finds the classes and has them made, each on its own thread, all at the same time. */
final class PluginSearch {
    private final ClassLoader loader;
    private final String origin;
    private final Map<Class<?>, Callable<XdistListener>> found = new LinkedHashMap<>();

    private PluginSearch(ClassLoader loader, String origin) {
        this.loader = loader;
        this.origin = origin;
    }

    /** Those of service files come first, in the order of the class path, then those that are named. */
    static Hooks search(RunFacts facts, List<String> named, String origin, ClassLoader loader) {
        PluginSearch search = new PluginSearch(loader, origin);
        search.addServices(XdistPlugin.class);
        search.addServices(XdistListener.class);
        named.forEach(search::addNamed);
        if (search.found.isEmpty()) {
            return Hooks.NONE;
        }
        PluginOutput output = new PluginOutput();
        output.install();
        return new PluginHooks(facts, output, search::made);
    }

    private <T extends XdistListener> void addServices(Class<T> service) {
        try {
            Iterator<ServiceLoader.Provider<T>> providers =
                    ServiceLoader.load(service, loader).stream().iterator();
            while (providers.hasNext()) {
                ServiceLoader.Provider<T> provider = providers.next();
                found.putIfAbsent(provider.type(), provider::get);
            }
        } catch (ServiceConfigurationError e) {
            throw new XdistUsageException("META-INF/services on the test class path names what is no plugin: "
                    + e.getMessage() + ". Nothing was run.");
        }
    }

    private void addNamed(String name) {
        Class<?> type;
        try {
            type = Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw Plugins.refused("there is no class \"" + name + "\" on the test class path", origin);
        } catch (LinkageError e) {
            throw Plugins.refused("the class \"" + name + "\" cannot be loaded: " + Complaints.text(e), origin);
        }
        if (!XdistListener.class.isAssignableFrom(type)) {
            throw Plugins.refused(
                    name + " is neither an XdistPlugin nor an XdistListener of package dev.xdist.api.spi", origin);
        }
        found.putIfAbsent(
                type, () -> (XdistListener) type.getDeclaredConstructor().newInstance());
    }

    private List<PluginThread> made(Complaints complaints) {
        List<PluginThread> threads = new ArrayList<>();
        found.forEach((type, maker) -> threads.add(new PluginThread(type, maker, loader, Plugins.LIMIT, complaints)));
        for (PluginThread thread : threads) {
            try {
                thread.made().join();
            } catch (CompletionException e) {
                throw notMade(thread.name(), e.getCause() == null ? e : e.getCause());
            }
        }
        return threads;
    }

    private static XdistUsageException notMade(String name, Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof TimeoutException)) {
            cause = cause.getCause();
        }
        String why = cause instanceof TimeoutException
                ? "its constructor has not returned within " + Plugins.LIMIT.toSeconds() + " s"
                : Complaints.text(cause);
        return new XdistUsageException("The plugin " + name + " cannot be made: " + why
                + ". It needs to be public, with a public constructor without parameters. Nothing was run.");
    }
}
