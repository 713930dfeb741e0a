package dev.xdist.proto;

/** The limits of the link between controller and worker, each with its unit and its reason. */
public final class Limits {
    /**
     * Largest frame that either side accepts, in bytes. A worker cuts output into chunks of {@link #OUTPUT_CHUNK_CHARS}
     * and a failure's text at {@link #FAILURE_TEXT_CHARS}, so an honest frame stays far below.
     */
    public static final int FRAME_BYTES_MAX = 16 * 1024 * 1024;

    /**
     * Most fields in one frame, those of messages in it included: an empty one takes two bytes, and makes an object of
     * dozens. A class with 200,000 methods has fewer.
     */
    public static final int FRAME_FIELDS_MAX = 1_000_000;

    /**
     * Most bytes of units or classes that the controller orders in one frame; longer orders are several frames, which a
     * worker takes as it takes one.
     */
    public static final int ORDER_BYTES_MAX = 4 * 1024 * 1024;

    /** Largest frame accepted from a peer that has not yet proved its token, in bytes: a hello is below 1 KiB. */
    public static final int HELLO_BYTES_MAX = 4 * 1024;

    /** Bytes of a worker's one-time token (256 bits). */
    public static final int TOKEN_BYTES = 32;

    /** Most characters of test output in one frame: few enough to stay below the frame limit as UTF-8. */
    public static final int OUTPUT_CHUNK_CHARS = 8 * 1024;

    /** Most characters of a failure's trace that are sent; longer ones are cut in the middle. */
    public static final int FAILURE_TEXT_CHARS = 1024 * 1024;

    /** Most characters of a notice, or of the line that says why a worker failed; what is longer is cut. */
    public static final int NOTICE_CHARS_MAX = 10_000;

    private Limits() {}
}
