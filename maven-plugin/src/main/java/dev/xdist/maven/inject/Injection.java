package dev.xdist.maven.inject;

import dev.xdist.provider.option.XdistUsageException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.toolchain.ToolchainManager;

/**
 * Hands a whole build over: resolves the options of every module, asks all rules of all modules, and only then changes
 * anything.
 *
 * <p>Extension and goal may both be there, even twice with class loaders of their own; a mark at the module tells that
 * it is done.
 */
public final class Injection {
    /** Kept at Maven's module, as JDK types, for another class loader must understand it. */
    private static final String DONE = "xdist.injected";
    /** Kept at Maven's request, which all modules share. */
    private static final String RUN_UID = "xdist.testRunUid";

    private final MavenSession session;
    private final JdkRule jdkRule;
    private final EarlyPlatformRule platformRule;

    public Injection(MavenSession session, ToolchainManager toolchains, ProjectDependenciesResolver dependencies) {
        this.session = session;
        this.jdkRule = new JdkRule(toolchains);
        this.platformRule = new EarlyPlatformRule(dependencies, session);
    }

    /**
     * Hands over all modules of the build that want it and have not been handed over yet.
     *
     * @throws XdistUsageException with the finished text of the first mistake found
     */
    public void injectAll() {
        TestStart testStart = inject(session.getProjects());
        if (testStart.isNeeded()) {
            ExecutionListener before = session.getRequest().getExecutionListener();
            session.getRequest().setExecutionListener(new TestStartListener(before, testStart));
        }
    }

    /** The same for some modules; what remains to be done when their tests start is left to the caller. */
    TestStart inject(List<MavenProject> projects) {
        Map<String, Module> modules = new LinkedHashMap<>();
        for (MavenProject project : projects) {
            if (project.getContextValue(DONE) == null) {
                Module module = Module.of(project, session, testRunUid());
                if (module.options().active()) {
                    modules.put(TestStart.key(project), module);
                }
            }
        }
        modules.values().forEach(this::check);
        for (Module module : modules.values()) {
            new ModuleInjection(module).inject();
            module.project().setContextValue(DONE, true);
        }
        return new TestStart(modules, jdkRule);
    }

    /** One name for the whole build, whichever module asks first. */
    private String testRunUid() {
        Map<String, Object> data = session.getRequest().getData();
        synchronized (data) {
            return (String) data.computeIfAbsent(
                    RUN_UID, key -> UUID.randomUUID().toString().replace("-", ""));
        }
    }

    private void check(Module module) {
        NodeJavaRule.check(module);
        if (!module.hasTestSources()) {
            return;
        }
        for (Plugin plugin : module.testPlugins().toList()) {
            List<Configuration> running = TestPlugins.configurations(plugin).stream()
                    .map(Configuration::of)
                    .filter(configuration -> !module.skipsTests(plugin.getArtifactId(), configuration))
                    .toList();
            if (running.isEmpty()) {
                continue;
            }
            if (plugin.getVersion() != null) {
                PluginRules.checkVersion(module, plugin.getArtifactId(), plugin.getVersion());
                platformRule.check(module, plugin);
            }
            PluginRules.checkProviders(module, plugin);
            for (Configuration configuration : running) {
                PluginRules.checkSuiteFiles(module, configuration);
                jdkRule.checkBefore(module, configuration, session);
            }
        }
    }
}
