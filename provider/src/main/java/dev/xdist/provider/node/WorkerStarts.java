package dev.xdist.provider.node;

import dev.xdist.provider.unit.NodeId;
import java.util.concurrent.CompletableFuture;

/** Who may add to what a worker is started with. */
public interface WorkerStarts {
    /** Says what this worker is started with; asked several times, it says the same. Any thread; does not block. */
    CompletableFuture<WorkerExtras> extras(NodeId node, int slot);
}
