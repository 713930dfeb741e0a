package dev.xdist.provider.report;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a {@link TextStore}: a text, or output of both streams.
 *
 * @param offset where it begins, in bytes
 * @param bytes its length
 */
record Piece(long offset, long bytes) {
    /** This one and the next in one, or null if they do not touch. */
    @Nullable
    Piece joined(Piece next) {
        return next.offset == offset + bytes ? new Piece(offset, bytes + next.bytes) : null;
    }
}
