package dev.xdist.provider.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFilesTest {
    private static final String PATH = ClassFilesTest.class.getName().replace('.', '/') + ".class";

    @TempDir
    Path folder;

    @Test
    void fileInTheFirstFolders_isReadWithoutTheLoader() throws IOException {
        Path second = copied(folder.resolve("second"));

        ClassFiles files = new ClassFiles(none(), List.of(folder.toString(), second.toString()), false);

        assertThat(files.notes(ClassFilesTest.class.getName())).isPresent();
    }

    @Test
    void fileBehindAJar_isTheLoaders_forItMayBeInTheJarToo() throws IOException {
        Path second = copied(folder.resolve("second"));
        String jar = Files.createFile(folder.resolve("first.jar")).toString();

        assertThat(new ClassFiles(none(), List.of(jar, second.toString()), false).notes(ClassFilesTest.class.getName()))
                .isEmpty();
        assertThat(new ClassFiles(getClass().getClassLoader(), List.of(jar), false)
                        .notes(ClassFilesTest.class.getName()))
                .isPresent();
    }

    private static ClassLoader none() {
        return new URLClassLoader(new URL[0], null);
    }

    private static Path copied(Path root) throws IOException {
        Path file = root.resolve(PATH);
        Files.createDirectories(file.getParent());
        try (InputStream in = ClassFilesTest.class.getClassLoader().getResourceAsStream(PATH)) {
            Files.copy(in, file);
        }
        return root;
    }
}
