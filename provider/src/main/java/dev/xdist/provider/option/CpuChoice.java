package dev.xdist.provider.option;

/** How many processors a worker's JVM believes in. */
public enum CpuChoice {
    ALL,
    SHARE
}
