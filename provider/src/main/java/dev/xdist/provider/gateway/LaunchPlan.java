package dev.xdist.provider.gateway;

import dev.xdist.proto.Setup;

/**
 * How one worker is started.
 *
 * @param process its process
 * @param setup what it is told first, on its standard input
 * @param limited whether its start may take only so long, for no debugger keeps it waiting
 */
public record LaunchPlan(ProcessPlan process, Setup setup, boolean limited) {
    /** The worker's name. */
    String workerId() {
        return process.workerId();
    }
}
