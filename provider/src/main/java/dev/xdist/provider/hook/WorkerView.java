package dev.xdist.provider.hook;

import dev.xdist.api.spi.WorkerInfo;

/** A worker as plugins see it. */
record WorkerView(String id, int index, String spec, String testRunUid) implements WorkerInfo {}
