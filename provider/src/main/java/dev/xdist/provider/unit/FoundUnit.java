package dev.xdist.provider.unit;

/**
 * A method that a worker found in a class.
 *
 * @param uniqueId its JUnit unique id
 * @param displayName its display name
 */
public record FoundUnit(String uniqueId, String displayName) {}
