package dev.xdist.worker;

import java.util.logging.Level;
import java.util.logging.Logger;

/** JUnit's own log, at the level that Surefire gives it. Loaded only when the user's properties are set. */
final class JunitLog {
    /** Kept, so that the level set on it is not lost to the garbage collector. */
    private static final Logger JUNIT = Logger.getLogger("org.junit");

    private JunitLog() {}

    /** Shows warnings and worse, unless the user says otherwise. */
    static void quieten() {
        if (JUNIT.getLevel() == null) {
            JUNIT.setLevel(Level.WARNING);
        }
    }
}
