package dev.xdist.worker.link;

/** Every so-and-so-many-th invocation of a template; or all of them. */
public final class Share {
    private final int number;
    private final int of;

    /**
     * @param number from 0 to {@code of - 1}
     * @param of how many shares there are; 0 or 1: it is all
     */
    Share(int number, int of) {
        this.number = number;
        this.of = of;
    }

    public boolean isAll() {
        return of <= 1;
    }

    /** Whether it has this invocation; they are counted from 1. */
    public boolean has(int invocation) {
        return isAll() || Math.floorMod(invocation - 1, of) == number;
    }
}
