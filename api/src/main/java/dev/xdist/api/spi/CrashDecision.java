package dev.xdist.api.spi;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What becomes of the test, or the class, that is blamed for the death of its worker.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum CrashDecision {
    /** It is an error, and not run again: what happens without plugins. */
    REPORT,
    /**
     * Nothing is reported, and it is run once more on another worker; what had ended before in its class is not. Heeded
     * three times for the same test, then the crash is reported.
     */
    RETRY,
    /** It is reported as skipped, and not run again. */
    SKIP
}
