package dev.xdist.worker.discover;

import dev.xdist.worker.link.Outbox;
import dev.xdist.worker.link.Selection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineDiscoveryResult;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** Asks the engines what of a class is wanted. One class at a time, as Surefire's scan does. */
public final class Discovery {
    private final Launcher launcher;
    private final Selection selection;
    private final List<Filter<?>> filters;
    private final OwnTags tags;

    /** Tells there of tags of ours that it comes across. */
    public Discovery(Launcher launcher, Selection selection, Outbox outbox) {
        this.launcher = launcher;
        this.selection = selection;
        this.filters = filters(selection);
        this.tags = new OwnTags(outbox);
    }

    /** All wanted tests of a class, in all engines. */
    public Found discover(String className) {
        Found found = discover(DiscoverySelectors.selectClass(className), null, Collections.emptySet());
        if (found.plan != null) {
            tags.tell(found.plan, className);
        }
        return found;
    }

    /** The wanted tests of a class in one engine alone, less those in {@code skip}. */
    public Found discover(String className, String engineId, Set<String> skip) {
        return discover(DiscoverySelectors.selectClass(className), engineId, skip);
    }

    /** What a unique id names, less what is in {@code skip}. */
    public Found discoverUnit(String uniqueId, String engineId, Set<String> skip) {
        return discover(DiscoverySelectors.selectUniqueId(uniqueId), engineId, skip);
    }

    private Found discover(DiscoverySelector selector, @Nullable String engineId, Set<String> skip) {
        Failures failures = new Failures();
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selector)
                .filters(filters.toArray(new Filter<?>[0]))
                .configurationParameters(selection.configurationParameters)
                .listeners(failures);
        if (engineId != null) {
            request.filters(EngineFilter.includeEngines(engineId));
        }
        if (!skip.isEmpty()) {
            request.filters(new SkipFilter(skip));
        }
        try {
            TestPlan plan = launcher.discover(request.build());
            return new Found(plan, failures.first);
        } catch (Exception | LinkageError e) {
            return new Found(null, failures.first == null ? e : failures.first);
        }
    }

    private static List<Filter<?>> filters(Selection selection) {
        List<Filter<?>> filters = new ArrayList<>();
        if (!selection.includeClassPatterns.isEmpty()) {
            filters.add(ClassNameFilter.includeClassNamePatterns(array(selection.includeClassPatterns)));
        }
        if (!selection.excludeClassPatterns.isEmpty()) {
            filters.add(ClassNameFilter.excludeClassNamePatterns(array(selection.excludeClassPatterns)));
        }
        if (!selection.includeTags.isEmpty()) {
            filters.add(TagFilter.includeTags(selection.includeTags));
        }
        if (!selection.excludeTags.isEmpty()) {
            filters.add(TagFilter.excludeTags(selection.excludeTags));
        }
        if (!selection.includeCategories.isEmpty()) {
            filters.add(new CategoryFilter(selection.includeCategories, true));
        }
        if (!selection.excludeCategories.isEmpty()) {
            filters.add(new CategoryFilter(selection.excludeCategories, false));
        }
        if (!selection.includeMethods.isEmpty() || !selection.excludeMethods.isEmpty()) {
            filters.add(new MethodRuleFilter(selection.includeMethods, selection.excludeMethods));
        }
        if (!selection.includeEngines.isEmpty()) {
            filters.add(EngineFilter.includeEngines(selection.includeEngines));
        }
        if (!selection.excludeEngines.isEmpty()) {
            filters.add(EngineFilter.excludeEngines(selection.excludeEngines));
        }
        return filters;
    }

    private static String[] array(List<String> list) {
        return list.toArray(new String[0]);
    }

    /** Keeps what an engine threw, which older platforms would otherwise show only when the plan is run. */
    private static final class Failures implements LauncherDiscoveryListener {
        @Nullable
        Throwable first;

        @Override
        public void engineDiscoveryFinished(UniqueId engineId, EngineDiscoveryResult result) {
            if (first == null && result.getStatus() == EngineDiscoveryResult.Status.FAILED) {
                first = result.getThrowable().orElse(null);
            }
        }
    }
}
