package dev.xdist.api;

import java.util.UUID;

/** What stands for a run's name where there is no run: a random id costs a JVM's first secure random numbers. */
final class OwnRun {
    static final String UID = UUID.randomUUID().toString().replace("-", "");

    private OwnRun() {}
}
