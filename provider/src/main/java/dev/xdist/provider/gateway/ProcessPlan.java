package dev.xdist.provider.gateway;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one worker's process is started.
 *
 * @param workerId its name
 * @param command the whole command line, the program first
 * @param environment variables to set beside those of the controller
 * @param directory working directory, made if missing; null: the controller's
 * @param logFile where its standard output and error go
 * @param closes it has something to close before it ends: it is let go, and given a moment, before it is killed for
 *     want of a controller
 */
public record ProcessPlan(
        String workerId,
        List<String> command,
        Map<String, String> environment,
        @Nullable Path directory,
        Path logFile,
        boolean closes) {
    public ProcessPlan {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
