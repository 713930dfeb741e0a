package dev.xdist.provider.option;

import org.jspecify.annotations.Nullable;

/**
 * What {@code auto} looks at.
 *
 * @param physicalCores cores without hyper-threads, or 0 where nobody knows
 * @param processors what the JVM may use, quota and affinity included
 * @param freeMemoryBytes what new processes can take without swapping, or {@link #UNKNOWN_MEMORY}
 * @param heapPerWorkerBytes the most a worker's heap can grow to
 * @param autoNumWorkers the environment's XDIST_AUTO_NUM_WORKERS, or null
 * @param told what somebody says who knows better than all of that, or null
 */
public record Machine(
        int physicalCores,
        int processors,
        long freeMemoryBytes,
        long heapPerWorkerBytes,
        @Nullable String autoNumWorkers,
        @Nullable Told told) {
    /** Memory sets no limit where it cannot be asked. */
    public static final long UNKNOWN_MEMORY = Long.MAX_VALUE;
    /** What a worker takes beside its heap: code, metaspace, threads. features.md, row "-n auto". */
    private static final long BESIDE_HEAP_BYTES = 300L << 20;

    /**
     * A number of workers, and who says it.
     *
     * @param workers at least 1
     * @param by as a message says it
     */
    public record Told(int workers, String by) {}

    /** A machine of which nobody says anything. */
    public Machine(
            int physicalCores,
            int processors,
            long freeMemoryBytes,
            long heapPerWorkerBytes,
            @Nullable String autoNumWorkers) {
        this(physicalCores, processors, freeMemoryBytes, heapPerWorkerBytes, autoNumWorkers, null);
    }

    /** The same with what somebody says of it. */
    public Machine with(@Nullable Told said) {
        return new Machine(physicalCores, processors, freeMemoryBytes, heapPerWorkerBytes, autoNumWorkers, said);
    }

    /** How many workers the free memory holds, or {@link Integer#MAX_VALUE} where that is not known. */
    int workersByMemory() {
        if (freeMemoryBytes == UNKNOWN_MEMORY || heapPerWorkerBytes == UNKNOWN_MEMORY) {
            return Integer.MAX_VALUE;
        }
        return (int) Math.min(Integer.MAX_VALUE - 1, freeMemoryBytes / (heapPerWorkerBytes + BESIDE_HEAP_BYTES));
    }
}
