package dev.xdist.worker.run;

/** Told of a failure of the worker's own code; ends the JVM in a real worker. */
public interface FailureHandler {
    void failed(Throwable failure);
}
