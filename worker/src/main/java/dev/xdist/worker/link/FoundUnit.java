package dev.xdist.worker.link;

/** A method, or a whole class, as the controller is told of it. */
public final class FoundUnit {
    final String uniqueId;
    final String displayName;
    final boolean promised;

    /**
     * @param uniqueId JUnit's unique id; empty for the whole class
     * @param promised whether the engine tells of it in any case once the class is run
     */
    public FoundUnit(String uniqueId, String displayName, boolean promised) {
        this.uniqueId = uniqueId;
        this.displayName = displayName;
        this.promised = promised;
    }
}
