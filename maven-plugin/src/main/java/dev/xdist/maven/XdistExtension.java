package dev.xdist.maven;

import dev.xdist.maven.inject.Injection;
import dev.xdist.provider.option.XdistUsageException;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.MavenExecutionException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/** The build extension: hears of the build when all POMs are read and nothing has run. Registered in {@code META-INF/plexus/components.xml}. */
public final class XdistExtension extends AbstractMavenLifecycleParticipant {
    /** Set by Maven's container. */
    private @Nullable ToolchainManager toolchains;

    /** Set by Maven's container. */
    private @Nullable ProjectDependenciesResolver dependencies;

    @Override
    public void afterProjectsRead(MavenSession session) throws MavenExecutionException {
        if (toolchains == null || dependencies == null) {
            throw new AssertionError("Maven's container made the extension without what components.xml requires");
        }
        try {
            new Injection(session, toolchains, dependencies).injectAll();
        } catch (XdistUsageException e) {
            throw new MavenExecutionException(
                    e.getMessage(), session.getRequest().getPom());
        }
    }
}
