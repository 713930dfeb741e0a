package dev.xdist.provider.option;

/** The smallest thing that is dealt to a worker. */
public enum UnitSize {
    CLASS,
    METHOD,
    /** One invocation of a parameterized, repeated or other template method; for {@link DistMode#AUTO} alone. */
    INVOCATION;

    static UnitSize parse(OptionValue value, DistMode dist) {
        UnitSize size = value.oneOf(values(), "size of a unit");
        if (size == INVOCATION && dist != DistMode.AUTO) {
            throw value.refused("invocations are dealt by xdist.dist=auto alone, and it is " + Words.of(dist));
        }
        return size;
    }

    /** What holds when nothing is said. */
    static UnitSize byDefault(DistMode dist) {
        return dist == DistMode.AUTO ? INVOCATION : METHOD;
    }
}
