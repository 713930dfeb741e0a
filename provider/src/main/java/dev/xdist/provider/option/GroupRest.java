package dev.xdist.provider.option;

/** What becomes, in mode {@code loadgroup}, of tests that are in no group. */
public enum GroupRest {
    LOAD,
    LOADSCOPE,
    LOADFILE
}
