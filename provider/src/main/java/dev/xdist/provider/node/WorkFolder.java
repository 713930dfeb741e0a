package dev.xdist.provider.node;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The folders that tests ask for with {@code Xdist.workerDir()}: a run finds none of the run before. */
public final class WorkFolder {
    private WorkFolder() {}

    /** Deletes what a former run has left below this directory of xdist's; links are not followed. */
    public static void clear(Path directory) throws IOException {
        Path work = directory.resolve(WorkerLaunch.WORK);
        if (!Files.exists(work)) {
            return;
        }
        Files.walkFileTree(work, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
