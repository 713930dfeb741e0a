package dev.xdist.provider.unit;

/**
 * What the providers of a template gave in one run of it.
 *
 * @param count how many invocations
 * @param namesHash of their display names, in order
 */
public record Invocations(int count, long namesHash) {
    /** No list that could be relied upon. */
    public static final Invocations NONE = new Invocations(0, 0);
}
