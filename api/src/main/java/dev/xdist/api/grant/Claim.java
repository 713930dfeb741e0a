package dev.xdist.api.grant;

/** A request that has not ended: it waits, holds, or computes. Owned by {@link Grants}. */
final class Claim {
    final Asker asker;
    final Ask ask;
    final Resource resource;
    final long untilNanos;
    /** Of a lease that is held: which place it is. */
    int index;

    private State state = State.WAITING;

    enum State {
        WAITING,
        /** Holds it, or makes the value. */
        HAS,
        ENDED
    }

    Claim(Asker asker, Ask ask, Resource resource, long untilNanos) {
        this.asker = asker;
        this.ask = ask;
        this.resource = resource;
        this.untilNanos = untilNanos;
    }

    boolean is(State asked) {
        return state == asked;
    }

    void become(State next) {
        state = next;
    }

    /** Requests of one thread wait for each other. */
    String party() {
        return asker.thread + "@" + asker.worker;
    }
}
