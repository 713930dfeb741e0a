package dev.xdist.maven;

import dev.xdist.maven.inject.ModuleHistory;
import dev.xdist.provider.history.HistoryMerge;
import dev.xdist.provider.history.HistoryText;
import dev.xdist.provider.option.XdistUsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Says where a module's durations are kept and what they hold, and merges files of others into them. */
@Mojo(name = "history", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields before it calls execute
public final class HistoryMojo extends AbstractMojo {
    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** Files to merge into the module's, separated by commas; relative to the module's folder. */
    @Parameter(property = "merge")
    private @Nullable String merge;

    @Override
    public void execute() throws MojoFailureException {
        try {
            Optional<Path> file = ModuleHistory.of(project, session);
            if (file.isEmpty()) {
                getLog().info("xdist: no history is kept here (xdist.history=none).");
                return;
            }
            if (merge != null) {
                mergeInto(file.get(), merge);
            }
            HistoryText.of(file.get()).forEach(line -> getLog().info("xdist: " + line));
        } catch (XdistUsageException e) {
            throw new MojoFailureException(e.getMessage());
        } catch (IOException e) {
            throw new MojoFailureException("xdist: " + e.getMessage() + ". Nothing was written.", e);
        }
    }

    private void mergeInto(Path target, String list) throws IOException {
        if (session.getProjects().size() > 1) {
            throw new XdistUsageException(
                    "merge: there are " + session.getProjects().size()
                            + " modules here, each with a history of its own; say which is meant with -pl."
                            + " Nothing was written.");
        }
        List<Path> files = Stream.of(list.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> project.getBasedir().toPath().resolve(name))
                .toList();
        HistoryMerge read = HistoryMerge.read(files, target);
        read.write();
        getLog().info("xdist: merged " + files.size() + (files.size() == 1 ? " file" : " files")
                + " into the history.");
        if (read.brokenLines() > 0) {
            getLog().warn("xdist: lines that were not understood and are left out: " + read.brokenLines());
        }
    }
}
