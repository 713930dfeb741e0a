package dev.xdist.maven;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Mojo;

/** Shows what xdist can be told. */
@Mojo(name = "help", requiresProject = false, threadSafe = true)
public final class HelpMojo extends AbstractMojo {
    @Override
    public void execute() {
        getLog().info("xdist for Maven");
    }
}
