package dev.xdist.provider.unit;

/**
 * A node: one worker of the run.
 *
 * @param number counts nodes from 0 in the order in which they were started; never used twice
 * @param name what people see, {@code gw0} or the spec's {@code id}; never used twice
 */
public record NodeId(int number, String name) {
    @Override
    public String toString() {
        return name;
    }
}
