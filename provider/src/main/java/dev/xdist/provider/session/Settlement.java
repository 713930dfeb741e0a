package dev.xdist.provider.session;

/** What becomes of a request on the node that made it. */
public enum Settlement {
    /** It waits no longer, gives back what it was granted, or does not make the value after all. */
    RELEASED,
    COMPUTED,
    FAILED
}
