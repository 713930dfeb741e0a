package dev.xdist.provider.unit;

/**
 * A method that a worker found in a class.
 *
 * @param uniqueId its JUnit unique id
 * @param displayName its display name
 * @param promised whether its engine tells of it in any case once the class is run, so that silence means loss
 */
public record FoundUnit(String uniqueId, String displayName, boolean promised) {
    /** A method of which nothing may be heard: a factory without tests, or an engine that keeps no promise. */
    public FoundUnit(String uniqueId, String displayName) {
        this(uniqueId, displayName, false);
    }
}
