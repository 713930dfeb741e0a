package dev.xdist.maven;

import dev.xdist.provider.option.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Shows the goals and, on request, every option. */
@Mojo(name = "help", requiresProject = false, threadSafe = true)
public final class HelpMojo extends AbstractMojo {
    /** Whether to show all options too. */
    @Parameter(property = "detail", defaultValue = "false")
    private boolean detail;

    /** The one goal to show; all of them if not given. */
    @Parameter(property = "goal")
    private @Nullable String goal;

    /** A goal and what it does. */
    private enum Goal {
        HELP("Shows the goals; with -Ddetail every option, with -Dgoal=NAME one goal."),
        HISTORY("Says where the durations of a module are kept and what they hold; with -Dmerge=FILE,FILE merges"
                + " those of CI's shards or of other branches into them."),
        TEST("Runs the tests of a project whose POM does not name the plugin: mvn dev.xdist:xdist-maven-plugin:test"
                + " -Dxdist.n=2");

        private final String sentence;

        Goal(String sentence) {
            this.sentence = sentence;
        }
    }

    @Override
    public void execute() throws MojoFailureException {
        lines(detail, goal).forEach(line -> getLog().info(line));
    }

    static List<String> lines(boolean detail, @Nullable String goal) throws MojoFailureException {
        List<String> lines = new ArrayList<>();
        lines.add("xdist runs a project's tests over several worker JVMs: mvn verify -Dxdist.n=2");
        int before = lines.size();
        for (Goal known : Goal.values()) {
            String name = known.name().toLowerCase(Locale.ROOT);
            if (goal == null || goal.equals(name)) {
                lines.add("");
                lines.add("xdist:" + name);
                lines.add("  " + known.sentence);
            }
        }
        if (lines.size() == before) {
            throw new MojoFailureException("goal: there is no goal \"" + goal + "\"; there are help, history and test");
        }
        if (detail) {
            lines.add("");
            lines.add("Options, as -D, as project properties, or in the plugin's <configuration> without \"xdist.\":");
            for (Option option : Option.values()) {
                lines.add("");
                lines.add("  " + option.key() + " (" + option.type() + "; default " + option.defaultText() + "; since "
                        + option.since() + ")");
                lines.add("    " + option.sentence());
            }
        }
        return lines;
    }
}
