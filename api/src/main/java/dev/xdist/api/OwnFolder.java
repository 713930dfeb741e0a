package dev.xdist.api;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What stands for a run's folder where there is no run: made when it is first asked for, gone with the JVM. */
final class OwnFolder {
    static final Path PATH = make();

    private OwnFolder() {}

    private static Path make() {
        try {
            Path folder = Files.createTempDirectory("xdist-").toAbsolutePath();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder.toFile()), "xdist-folder"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder can be made.", e);
        }
    }

    /** Returns the folder, which is there then. */
    static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made.", e);
        }
    }

    /** Links are deleted, not followed. */
    private static void delete(File file) {
        File[] inside = Files.isSymbolicLink(file.toPath()) ? null : file.listFiles();
        if (inside != null) {
            for (File each : inside) {
                delete(each);
            }
        }
        file.delete();
    }
}
