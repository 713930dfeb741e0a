package dev.xdist.provider.option;

/** The ways of dealing tests to workers. */
public enum DistMode {
    AUTO,
    LOAD,
    LOADSCOPE,
    LOADFILE,
    LOADGROUP,
    WORKSTEAL,
    EACH,
    PLUGIN,
    NO
}
