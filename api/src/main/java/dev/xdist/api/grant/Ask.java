package dev.xdist.api.grant;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What somebody wants. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Ask {
    public final Kind kind;
    public final String key;
    /** How many there are of it: permits or leases; 1 of all else. */
    public final int size;
    /** How long the asker waits; 0: for ever. */
    public final long waitNanos;
    /** Whether the asker can clean up what is made once. */
    public final boolean cleansUp;

    private Ask(Kind kind, String key, int size, long waitNanos, boolean cleansUp) {
        this.kind = kind;
        this.key = key;
        this.size = size;
        this.waitNanos = waitNanos;
        this.cleansUp = cleansUp;
    }

    /** What is wanted. */
    @API(status = Status.INTERNAL, since = "0.1")
    public enum Kind {
        /** A value that one makes for all. */
        ONCE("once", 0),
        /** A lock, alone. */
        WRITE("lock", 1),
        /** A lock, with others that read. */
        READ("lock", 2),
        /** One permit of a semaphore. */
        PERMIT("semaphore", 3),
        /** One place of a pool. */
        LEASE("pool", 4),
        /** Where a shared resource is; the key is its class. */
        SHARED("shared resource", 5);

        /** The word for people, and the name space of the key. */
        public final String word;

        /** Its number in {@code link.proto}. */
        public final int number;

        Kind(String word, int number) {
            this.word = word;
            this.number = number;
        }

        /** Whether somebody who has it keeps it until it is given back. */
        boolean isHeld() {
            return this != ONCE && this != SHARED;
        }
    }

    /** Something that is held. */
    public static Ask of(Kind kind, String key, int size, long waitNanos) {
        return new Ask(kind, key, size, waitNanos, false);
    }

    /** A value. */
    public static Ask once(String key, boolean cleansUp) {
        return new Ask(Kind.ONCE, key, 1, 0, cleansUp);
    }

    /** Where a shared resource of this class is. */
    public static Ask shared(String type) {
        return new Ask(Kind.SHARED, type, 1, 0, false);
    }

    /** What it is for people. */
    String name() {
        return kind.word + " \"" + key + "\"";
    }
}
