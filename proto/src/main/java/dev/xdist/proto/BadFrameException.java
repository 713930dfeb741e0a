package dev.xdist.proto;

import java.io.IOException;

/** A peer sent what is no frame. The message is a clause without subject: {@code sent a frame of 9 bytes that …}. */
public final class BadFrameException extends IOException {
    private static final long serialVersionUID = 1;

    public BadFrameException(String clause) {
        super(clause);
    }

    /** What the peer did, for a sentence that begins with its name. */
    public String clause() {
        return String.valueOf(getMessage());
    }
}
