package dev.xdist.maven.inject;

import dev.xdist.provider.option.NodeSpec;
import dev.xdist.provider.option.Option;
import dev.xdist.provider.option.XdistUsageException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A spec's {@code java=} must be there before a build of half an hour finds out that it is not. */
final class NodeJavaRule {
    private NodeJavaRule() {}

    static void check(Module module) {
        for (NodeSpec spec : module.options().specs()) {
            String java = spec.java();
            // A bare word is looked up on the PATH by the system.
            if (java == null || (!java.contains("/") && !java.contains("\\"))) {
                continue;
            }
            Path path = module.project().getBasedir().toPath().resolve(java);
            boolean home =
                    Files.isExecutable(path.resolve("bin/java")) || Files.isExecutable(path.resolve("bin/java.exe"));
            boolean executable = Files.isRegularFile(path) && Files.isExecutable(path);
            if (!home && !executable) {
                throw new XdistUsageException(Option.TX.key() + ": java=" + java
                        + " is neither a Java executable nor a folder with bin/java (set by "
                        + module.options().origin(Option.TX).orElse(Option.TX.key()) + "). Nothing was run.");
            }
        }
    }
}
