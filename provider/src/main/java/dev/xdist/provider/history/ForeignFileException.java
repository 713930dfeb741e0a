package dev.xdist.provider.history;

import java.io.IOException;

/** A file that is no history, or one of a newer xdist: not to be read, and not to be replaced. */
final class ForeignFileException extends IOException {
    private static final long serialVersionUID = 1;

    /** @param clause what it is not, as a clause whose subject is the file */
    ForeignFileException(String clause) {
        super(clause);
    }
}
