package dev.xdist.worker.discover;

import java.util.Set;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.PostDiscoveryFilter;

/** Leaves out what a former try finished, for engines whose tasks we do not see. */
final class SkipFilter implements PostDiscoveryFilter {
    private final Set<String> skip;

    SkipFilter(Set<String> skip) {
        this.skip = skip;
    }

    @Override
    public FilterResult apply(TestDescriptor descriptor) {
        return FilterResult.includedIf(
                !UniqueIds.isAtOrBelowAny(descriptor.getUniqueId().toString(), skip));
    }
}
