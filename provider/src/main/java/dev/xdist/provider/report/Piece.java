package dev.xdist.provider.report;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of text in a {@link TextStore}.
 *
 * @param offset where it begins, in bytes
 * @param bytes its length
 * @param stderr true for standard error
 */
record Piece(long offset, long bytes, boolean stderr) {
    /** This one and the next in one, or null if they do not touch. */
    @Nullable
    Piece joined(Piece next) {
        boolean touch = next.offset == offset + bytes && next.stderr == stderr;
        return touch ? new Piece(offset, bytes + next.bytes, stderr) : null;
    }
}
