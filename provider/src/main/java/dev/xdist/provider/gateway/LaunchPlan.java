package dev.xdist.provider.gateway;

import dev.xdist.proto.Setup;

/**
 * How one worker is started.
 *
 * @param process its process
 * @param setup what it is told first, on its standard input
 */
public record LaunchPlan(ProcessPlan process, Setup setup) {
    /** The worker's name. */
    String workerId() {
        return process.workerId();
    }
}
