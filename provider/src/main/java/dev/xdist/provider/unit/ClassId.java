package dev.xdist.provider.unit;

/**
 * A class that Surefire's scan found.
 *
 * @param number its place in the run's order, from 0
 * @param name its binary name
 */
public record ClassId(int number, String name) {}
