package dev.xdist.provider.option;

/**
 * A user's mistake. The message is finished text for that user; the stack trace is of no use to anyone and is not
 * filled in.
 */
public final class XdistUsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public XdistUsageException(String message) {
        super(message, null, false, false);
    }
}
