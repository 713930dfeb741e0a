package dev.xdist.provider.select;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.provider.unit.ClassId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFileSizesTest {
    private static final ClassId A = new ClassId(0, "p.A");
    private static final ClassId B = new ClassId(1, "p.q.B$C");
    private static final ClassId LOST = new ClassId(2, "p.Lost");

    @TempDir
    Path dir;

    private Path jar(String entry, int bytes) throws IOException {
        Path jar = dir.resolve("some.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(new byte[bytes]);
            zip.closeEntry();
        }
        return jar;
    }

    @Test
    void sizes_comeFromDirectoriesThenJars_andLackWhatIsNowhere() throws IOException {
        Path classes = Files.createDirectories(dir.resolve("classes/p")).getParent();
        Files.write(classes.resolve("p/A.class"), new byte[11]);
        Path jar = jar("p/q/B$C.class", 22);
        Path broken = Files.writeString(dir.resolve("broken.jar"), "no jar");
        List<String> classPath =
                List.of(dir.resolve("absent").toString(), broken.toString(), jar.toString(), classes.toString());

        assertThat(ClassFileSizes.of(List.of(A, B, LOST), classPath)).isEqualTo(Map.of(0, 11L, 1, 22L));
    }

    @Test
    void firstDirectoryOnTheClassPath_wins() throws IOException {
        Path first = Files.createDirectories(dir.resolve("first/p")).getParent();
        Path second = Files.createDirectories(dir.resolve("second/p")).getParent();
        Files.write(first.resolve("p/A.class"), new byte[1]);
        Files.write(second.resolve("p/A.class"), new byte[2]);

        assertThat(ClassFileSizes.of(List.of(A), List.of(first.toString(), second.toString())))
                .isEqualTo(Map.of(0, 1L));
    }
}
