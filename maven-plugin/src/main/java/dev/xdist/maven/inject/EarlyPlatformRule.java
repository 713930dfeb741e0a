package dev.xdist.maven.inject;

import java.util.HashMap;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;

/**
 * Tells before compilation that no engine runs a module's tests.
 *
 * <p>To know that for certain the test class path must be resolved, which costs time, so only modules are looked at
 * that name TestNG or JUnit 4 themselves and no
 * artifact of the JUnit Platform. A class path that cannot be resolved yet, for it holds a module that is not built, is
 * looked at when the tests start.
 */
final class EarlyPlatformRule {
    private final ProjectDependenciesResolver dependencies;
    private final MavenSession session;

    EarlyPlatformRule(ProjectDependenciesResolver dependencies, MavenSession session) {
        this.dependencies = dependencies;
        this.session = session;
    }

    void check(Module module, Plugin plugin) {
        if (!suspicious(module.project())) {
            return;
        }
        Map<String, String> tests = new HashMap<>();
        try {
            DefaultDependencyResolutionRequest request =
                    new DefaultDependencyResolutionRequest(module.project(), session.getRepositorySession());
            dependencies
                    .resolve(request)
                    .getDependencies()
                    .forEach(dependency -> tests.put(
                            dependency.getArtifact().getGroupId() + ":"
                                    + dependency.getArtifact().getArtifactId(),
                            dependency.getArtifact().getBaseVersion()));
        } catch (DependencyResolutionException e) {
            return;
        }
        PluginRules.checkPlatform(module, new Platform(tests, PluginRules.versions(plugin), plugin.getVersion()));
    }

    private static boolean suspicious(MavenProject project) {
        boolean old = false;
        for (Dependency dependency : project.getDependencies()) {
            if (dependency.getGroupId().startsWith("org.junit.")) {
                return false;
            }
            old |= dependency.getGroupId().equals("junit")
                    || dependency.getGroupId().equals("org.testng");
        }
        return old;
    }
}
