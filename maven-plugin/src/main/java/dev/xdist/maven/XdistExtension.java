package dev.xdist.maven;

import dev.xdist.maven.inject.Injection;
import dev.xdist.provider.option.XdistUsageException;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.MavenExecutionException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.toolchain.ToolchainManager;

/**
 * The build extension: hears of the build when all POMs are read and nothing has run. Registered in {@code
 * META-INF/plexus/components.xml}.
 */
@SuppressWarnings("NullAway.Init") // the container sets the fields, as components.xml asks
public final class XdistExtension extends AbstractMavenLifecycleParticipant {
    private ToolchainManager toolchains;
    private ProjectDependenciesResolver dependencies;

    @Override
    public void afterProjectsRead(MavenSession session) throws MavenExecutionException {
        try {
            new Injection(session, toolchains, dependencies).injectAll();
        } catch (XdistUsageException e) {
            throw new MavenExecutionException(
                    e.getMessage(), session.getRequest().getPom());
        }
    }
}
