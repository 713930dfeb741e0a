package dev.xdist.provider.unit;

/**
 * The host of a shared resource: a JVM of its own that runs no tests.
 *
 * @param number counts the hosts of a session from 0; never used twice in it
 * @param type the resource's class
 */
public record HostId(int number, String type) {
    @Override
    public String toString() {
        return type;
    }
}
