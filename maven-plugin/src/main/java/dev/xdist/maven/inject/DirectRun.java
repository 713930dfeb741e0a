package dev.xdist.maven.inject;

import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.lifecycle.LifecycleNotFoundException;
import org.apache.maven.lifecycle.LifecyclePhaseNotFoundException;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.InvalidPluginDescriptorException;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.MojoNotFoundException;
import org.apache.maven.plugin.PluginConfigurationException;
import org.apache.maven.plugin.PluginDescriptorParsingException;
import org.apache.maven.plugin.PluginManagerException;
import org.apache.maven.plugin.PluginNotFoundException;
import org.apache.maven.plugin.PluginResolutionException;
import org.apache.maven.plugin.prefix.NoPluginFoundForPrefixException;
import org.apache.maven.plugin.version.PluginVersionResolutionException;
import org.apache.maven.project.MavenProject;

/**
 * Runs a module's own Surefire executions from within a goal, when Maven has planned its build without knowing of us.
 *
 * <p>The plan for the phase test is made anew after the module has been handed over, and of it only Surefire is run:
 * all before it has been run by the life cycle
 * that Maven forked for the goal. That life cycle worked on a copy of the module, which holds what its goals have set
 * (JaCoCo's argLine, generated sources); so
 * Surefire is run on that copy.
 */
public final class DirectRun {
    private static final String PHASE = "test";

    private final MavenSession session;
    private final LifecycleExecutor lifecycle;
    private final BuildPluginManager plugins;

    public DirectRun(MavenSession session, LifecycleExecutor lifecycle, BuildPluginManager plugins) {
        this.session = session;
        this.lifecycle = lifecycle;
        this.plugins = plugins;
    }

    /** Runs the tests of that module; the injection says how. */
    public void run(MavenProject module, Injection injection) throws MojoExecutionException, MojoFailureException {
        MavenProject copy = module.getExecutionProject() == null ? module : module.getExecutionProject();
        // The forked life cycle has marked the copy only; later modules ask the module itself whether it is compiled.
        module.addLifecyclePhase("compile");
        module.addLifecyclePhase("test-compile");
        copy.setArtifacts(module.getArtifacts());
        session.setCurrentProject(copy);
        try {
            TestStart testStart = injection.inject(List.of(copy));
            for (MojoExecution execution : plan()) {
                if (TestPlugins.runsTests(execution) && PHASE.equals(execution.getLifecyclePhase())) {
                    testStart.before(session, copy, execution);
                    execute(execution);
                }
            }
        } finally {
            session.setCurrentProject(module);
        }
    }

    private List<MojoExecution> plan() throws MojoExecutionException {
        try {
            return lifecycle.calculateExecutionPlan(session, PHASE).getMojoExecutions();
        } catch (PluginNotFoundException
                | PluginResolutionException
                | PluginDescriptorParsingException
                | MojoNotFoundException
                | NoPluginFoundForPrefixException
                | InvalidPluginDescriptorException
                | PluginManagerException
                | LifecyclePhaseNotFoundException
                | LifecycleNotFoundException
                | PluginVersionResolutionException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private void execute(MojoExecution execution) throws MojoExecutionException, MojoFailureException {
        try {
            plugins.executeMojo(session, execution);
        } catch (PluginConfigurationException | PluginManagerException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
