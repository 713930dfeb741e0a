package dev.xdist.api;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

/** A run's folders; where there is no run, one that is made when it is first asked for, and gone with the JVM. */
final class OwnFolder {
    private static final String WORKER_DIR = "xdist.workerDir";
    private static final String RUN_DIR = "xdist.runDir";

    private OwnFolder() {}

    /** The worker's folder, or what stands for it. */
    static Path ofWorker() {
        String dir = System.getProperty(WORKER_DIR);
        return made(dir == null ? Temporary.PATH.resolve("main") : Paths.get(dir));
    }

    /** The folder of all workers, or what stands for it. */
    static Path ofRun() {
        String dir = System.getProperty(RUN_DIR);
        return made(dir == null ? Temporary.PATH : Paths.get(dir));
    }

    /** Made when it is first needed. */
    private static final class Temporary {
        static final Path PATH = make();
    }

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
    private static Path made(Path folder) {
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
