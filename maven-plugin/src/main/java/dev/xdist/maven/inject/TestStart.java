package dev.xdist.maven.inject;

import dev.xdist.provider.option.InternalProperty;
import java.io.File;
import java.util.HashMap;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The moment before a test plugin starts: the module's class path is resolved, the plugin's is not yet. What depends on
 * the first and changes the second is done here. Called by several threads in a parallel build; a module's calls come
 * from one thread at a time.
 */
final class TestStart {
    private static final Logger LOG = LoggerFactory.getLogger(TestStart.class);

    private final Map<String, Module> modules;
    private final JdkRule jdkRule;

    TestStart(Map<String, Module> modules, JdkRule jdkRule) {
        this.modules = Map.copyOf(modules);
        this.jdkRule = jdkRule;
    }

    /** Whether any module has been handed over. */
    boolean isNeeded() {
        return !modules.isEmpty();
    }

    /** The same for a module and for the copy of it that a forked life cycle works on. */
    static String key(MavenProject project) {
        return project.getGroupId() + ":" + project.getArtifactId() + ":" + project.getVersion();
    }

    void before(MavenSession session, MavenProject project, MojoExecution execution) {
        Module module = modules.get(key(project));
        if (module == null || !TestPlugins.runsTests(execution)) {
            return;
        }
        Plugin plugin = execution.getMojoDescriptor().getPluginDescriptor().getPlugin();
        Configuration configuration = Configuration.of(execution);
        if (module.skipsTests(execution.getArtifactId(), configuration)
                || !hasTests(project, configuration)
                || !ModuleInjection.hasProvider(plugin)) {
            return;
        }
        PluginRules.checkVersion(module, execution.getArtifactId(), execution.getVersion());
        jdkRule.checkStarted(module, configuration, session);
        Platform platform = new Platform(versions(project), PluginRules.versions(plugin), execution.getVersion());
        PluginRules.checkPlatform(module, platform);
        if (!platform.hasFramework()) {
            // Plain classes that Surefire's oldest provider runs, or only resources: not ours.
            plugin.getDependencies().removeIf(ModuleInjection::isProvider);
            if (module.options().plan()) {
                skipTests(module, configuration, execution);
            }
            return;
        }
        for (Dependency dependency : platform.missing()) {
            plugin.addDependency(dependency);
        }
        if (configuration.property(InternalProperty.USER_REUSE_FORKS).equals("false")) {
            LOG.warn(
                    "xdist: module \"{}\" asks for a JVM per class (reuseForks=false);"
                            + " xdist reuses its workers for many.",
                    module.name());
        }
        ControllerArgLine.extend(configuration, session, execution);
        if (platform.groupsAreCategories()) {
            configuration.addProperties(Map.of(InternalProperty.VINTAGE, "true"));
        }
        configuration.storeIn(execution);
    }

    /** Surefire would run what was only to be planned. */
    private static void skipTests(Module module, Configuration configuration, MojoExecution execution) {
        LOG.info(
                "xdist: module \"{}\" has no test framework that xdist knows: no plan, and no test is run.",
                module.name());
        configuration.set("skipTests", "true");
        configuration.storeIn(execution);
    }

    /** As Surefire decides it: classes of the module's own, or jars that it is told to scan. */
    private static boolean hasTests(MavenProject project, Configuration configuration) {
        return new File(project.getBuild().getTestOutputDirectory()).isDirectory()
                || !configuration.list("dependenciesToScan").isEmpty();
    }

    private static Map<String, String> versions(MavenProject project) {
        Map<String, String> versions = new HashMap<>();
        project.getArtifacts()
                .forEach(artifact -> versions.put(
                        artifact.getGroupId() + ":" + artifact.getArtifactId(), artifact.getBaseVersion()));
        return versions;
    }
}
