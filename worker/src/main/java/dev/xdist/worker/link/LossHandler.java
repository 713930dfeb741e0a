package dev.xdist.worker.link;

/** Told that nothing can be sent any more; ends the JVM in a real worker. */
public interface LossHandler {
    void lost();
}
