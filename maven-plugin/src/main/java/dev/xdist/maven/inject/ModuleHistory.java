package dev.xdist.maven.inject;

import dev.xdist.provider.history.HistoryLocation;
import dev.xdist.provider.option.XdistOptions;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Where the durations of a module are kept: the same answer that the controller finds for itself. */
public final class ModuleHistory {
    private ModuleHistory() {}

    /** The file; empty if the module keeps none. */
    public static Optional<Path> of(MavenProject project, MavenSession session) {
        XdistOptions options = Module.of(project, session, "").options();
        if (!options.history().kept()) {
            return Optional.empty();
        }
        return HistoryLocation.of(
                options.history().file().orElse(""),
                project.getGroupId() + "." + project.getArtifactId(),
                project.getBasedir().toPath().toAbsolutePath(),
                System.getenv(),
                Path.of(System.getProperty("user.home")));
    }
}
