package dev.xdist.provider.unit;

/**
 * A unit's number in the session, from 0; never used twice.
 *
 * @param number the number, also used on the link
 */
public record UnitId(int number) {}
