package dev.xdist.provider.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogTailTest {
    @TempDir
    Path directory;

    @Test
    void fewLines_allOfThem_withoutBlankOnes() throws IOException {
        Path log = Files.writeString(directory.resolve("log"), "a\n\nb\n");

        assertThat(LogTail.lines(log)).containsExactly("a", "b");
    }

    @Test
    void manyLines_theLastTen() throws IOException {
        List<String> lines = IntStream.range(0, 5000).mapToObj(i -> "line " + i).toList();
        Path log = Files.write(directory.resolve("log"), lines);

        assertThat(LogTail.last(LogTail.lines(log)))
                .hasSize(10)
                .startsWith("line 4990")
                .endsWith("line 4999");
    }

    @Test
    void noFile_noLines() {
        assertThat(LogTail.lines(directory.resolve("none"))).isEmpty();
    }
}
