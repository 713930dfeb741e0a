package sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Outlives a JVM: how often something was tried. */
class Seen {
    /** Whether this is the first time that anybody asks for this name. */
    static boolean first(String name) {
        try {
            Path folder = Files.createDirectories(Path.of(System.getProperty("seen")));
            Files.createFile(folder.resolve(name));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
