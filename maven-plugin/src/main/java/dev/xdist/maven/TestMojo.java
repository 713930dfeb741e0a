package dev.xdist.maven;

import dev.xdist.maven.inject.DirectRun;
import dev.xdist.maven.inject.Injection;
import dev.xdist.provider.option.XdistUsageException;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.toolchain.ToolchainManager;

/**
 * Runs the tests of a project whose POM does not name the plugin.
 *
 * <p>Everything up to the tests is Maven's own life cycle, forked; then the project's own executions of Surefire are
 * run, handed over as the extension would have
 * handed them over.
 */
@Mojo(name = "test", threadSafe = true, requiresDependencyResolution = ResolutionScope.TEST)
@Execute(phase = LifecyclePhase.PROCESS_TEST_CLASSES)
@SuppressWarnings("NullAway.Init") // Maven sets the fields before it calls execute
public final class TestMojo extends AbstractMojo {
    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    private final LifecycleExecutor lifecycle;
    private final BuildPluginManager plugins;
    private final ToolchainManager toolchains;
    private final ProjectDependenciesResolver dependencies;

    @Inject
    TestMojo(
            LifecycleExecutor lifecycle,
            BuildPluginManager plugins,
            ToolchainManager toolchains,
            ProjectDependenciesResolver dependencies) {
        this.lifecycle = lifecycle;
        this.plugins = plugins;
        this.toolchains = toolchains;
        this.dependencies = dependencies;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        try {
            new DirectRun(session, lifecycle, plugins).run(project, new Injection(session, toolchains, dependencies));
        } catch (XdistUsageException e) {
            throw new MojoFailureException(e.getMessage());
        }
    }
}
