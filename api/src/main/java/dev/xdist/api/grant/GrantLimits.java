package dev.xdist.api.grant;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What may be asked for at most. */
@API(status = Status.INTERNAL, since = "0.1")
public final class GrantLimits {
    /** Keys that are in use at a time: values that were made, and what is held or waited for. */
    public static final int KEYS_MAX = 10_000;

    /** Requests of one worker at a time, those included whose grant it holds. */
    public static final int REQUESTS_MAX = 1_000;

    /** Characters of a key. */
    public static final int KEY_CHARS_MAX = 256;

    /** Characters of one value or error, of which each stands for a byte. */
    public static final int VALUE_CHARS_MAX = 1024 * 1024;

    /** The same of all values together. */
    public static final int VALUES_CHARS_MAX = 64 * 1024 * 1024;

    /** Permits of a semaphore, places of a pool. */
    public static final int SIZE_MAX = 100_000;

    /** Characters of one value that a worker puts out for plugins. */
    public static final int OUTPUT_CHARS_MAX = 64 * 1024;

    /** The same of all that a worker puts out: it is kept until the worker's end. */
    public static final int OUTPUTS_CHARS_MAX = 1024 * 1024;

    /** Keys of what a worker puts out. */
    public static final int OUTPUT_KEYS_MAX = 1_000;

    private GrantLimits() {}
}
