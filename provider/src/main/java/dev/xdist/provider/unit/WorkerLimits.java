package dev.xdist.provider.unit;

/**
 * When a node has run enough and a new one takes its place.
 *
 * @param testsMax tests that it has begun; 0: however many
 * @param memoryBytesMax memory of its process after a unit; 0: however much
 */
public record WorkerLimits(int testsMax, long memoryBytesMax) {
    /** A node runs for as long as there is work. */
    public static final WorkerLimits NONE = new WorkerLimits(0, 0);

    public boolean any() {
        return testsMax > 0 || memoryBytesMax > 0;
    }
}
