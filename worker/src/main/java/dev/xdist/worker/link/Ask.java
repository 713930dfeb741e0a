package dev.xdist.worker.link;

/** Something that a test wants; {@code Ask} of {@code link.proto}. */
public final class Ask {
    public final long number;
    final int kind;
    final String key;
    final int size;
    final long thread;
    final long waitMillis;
    final boolean cleansUp;

    /** By the thread that calls it. */
    public Ask(long number, int kind, String key, int size, long waitMillis, boolean cleansUp) {
        this.number = number;
        this.kind = kind;
        this.key = key;
        this.size = size;
        this.thread = Thread.currentThread().getId();
        this.waitMillis = waitMillis;
        this.cleansUp = cleansUp;
    }
}
