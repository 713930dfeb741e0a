package dev.xdist.provider.node;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The class path of all JVMs of a run: it can be longer than a command line may be. */
final class ClassPathFile {
    /** Argument files came with Java 9. */
    private static final int ARGUMENT_FILE_SINCE = 9;

    private final List<String> classPath;
    private final Path file;

    /** It is written when it is first needed. */
    ClassPathFile(List<String> classPath, Path file) {
        this.classPath = classPath;
        this.file = file;
    }

    /** As one text. */
    String joined() {
        return String.join(File.pathSeparator, classPath);
    }

    /** What a JVM of that version is told of it on its command line. */
    List<String> arguments(int javaFeature) {
        return javaFeature >= ARGUMENT_FILE_SINCE ? List.of("@" + written()) : List.of("-cp", joined());
    }

    private Path written() {
        if (!Files.exists(file)) {
            String quoted = joined().replace("\\", "\\\\").replace("\"", "\\\"");
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, "-cp \"" + quoted + "\"\n", StandardCharsets.UTF_8);
            } catch (IOException e) {
                // half of a class path must not be taken for the whole
                delete();
                throw new UncheckedIOException(
                        "the workers' class path cannot be written to " + file + ": " + e.getMessage(), e);
            }
        }
        return file;
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It lies in the build directory and bears the run's id: no harm, and clean takes it.
            file.toFile().deleteOnExit();
        }
    }
}
