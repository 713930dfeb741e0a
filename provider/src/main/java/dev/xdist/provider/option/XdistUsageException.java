package dev.xdist.provider.option;

/** The user's mistake, told in a finished message. */
public final class XdistUsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The message is shown as it is. */
    public XdistUsageException(String message) {
        super(message, null, false, false);
    }
}
