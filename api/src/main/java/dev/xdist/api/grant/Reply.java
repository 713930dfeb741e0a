package dev.xdist.api.grant;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What somebody who asked is told. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Reply {
    public final String worker;
    public final long number;
    public final Kind kind;
    /** Of a lease: which of the pool's places it is; else 0. */
    public final int index;
    /** Of VALUE what was made, of FAILED the error, of DENIED a sentence; else empty. */
    public final String data;

    private Reply(Asker asker, Kind kind, int index, String data) {
        this.worker = asker.worker;
        this.number = asker.number;
        this.kind = kind;
        this.index = index;
        this.data = data;
    }

    /** How a request ends, but for COMPUTE, after which it goes on. */
    @API(status = Status.INTERNAL, since = "0.1")
    public enum Kind {
        /** It is the asker's until that gives it back. */
        GRANTED(0),
        /** The asker is to make the value, and to tell it. */
        COMPUTE(1),
        VALUE(2),
        /** Making the value has failed, for all. */
        FAILED(3),
        /** The asker does not get it. */
        DENIED(4);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        /** The one with this number in {@code link.proto}. */
        public static Kind of(int number) {
            for (Kind kind : values()) {
                if (kind.number == number) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("No reply has the number " + number + ".");
        }
    }

    static Reply of(Claim claim, Kind kind, int index, String data) {
        return new Reply(claim.asker, kind, index, data);
    }
}
