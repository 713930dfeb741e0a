package dev.xdist.provider.gateway;

import dev.xdist.proto.Setup;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one worker is started.
 *
 * @param workerId its name
 * @param command the whole command line, the program first
 * @param environment variables to set beside those of the controller
 * @param directory working directory, made if missing; null: the controller's
 * @param logFile where its standard output and error go
 * @param setup what it is told first
 */
public record LaunchPlan(
        String workerId,
        List<String> command,
        Map<String, String> environment,
        @Nullable Path directory,
        Path logFile,
        Setup setup) {
    public LaunchPlan {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
