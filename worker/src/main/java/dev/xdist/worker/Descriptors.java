package dev.xdist.worker;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Whether this process may open another file: if not, classes are not found that are there. */
final class Descriptors {
    private Descriptors() {}

    static boolean areUsedUp() {
        File home = new File(System.getProperty("java.home"), "lib");
        // before Java 9 there are no modules
        return cannotOpen(new File(home, "modules")) || cannotOpen(new File(home, "rt.jar"));
    }

    /** Of a file that is not there nothing is known. */
    private static boolean cannotOpen(File file) {
        if (!file.isFile()) {
            return false;
        }
        try (InputStream in = new FileInputStream(file)) {
            return in.read() < 0;
        } catch (IOException e) {
            return true;
        }
    }
}
