package dev.xdist.provider.option;

/** The smallest thing that is dealt to a worker. */
public enum UnitSize {
    CLASS,
    METHOD
}
