package dev.xdist.provider;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Whether this process may open other files. Asked when it may not load a class any more: it needs none for that. */
final class Descriptors {
    /** To tell of a failure Surefire opens a file of its own, and the JDK several. */
    private static final int NEEDED = 8;

    private Descriptors() {}

    static boolean areUsedUp() {
        File file = new File(System.getProperty("java.home"), "lib/modules");
        return file.isFile() && !canBeOpened(file, NEEDED);
    }

    private static boolean canBeOpened(File file, int times) {
        try (InputStream in = new FileInputStream(file)) {
            return in.read() >= 0 && (times == 1 || canBeOpened(file, times - 1));
        } catch (IOException e) {
            return false;
        }
    }
}
