package dev.xdist.provider.schedule;

/** Read view of the one record of which unit is where. */
public interface Board {}
