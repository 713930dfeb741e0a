package dev.xdist.provider.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {
    @TempDir
    Path target;

    @Test
    void whatAFormerRunLeft_isGone_andNothingElse() throws IOException {
        Path other = Files.createFile(target.resolve("gw0.log"));
        Path left = Files.createDirectories(target.resolve("work/gw0/deep"));
        Files.createFile(left.resolve("data"));
        Path elsewhere = Files.createDirectories(target.resolve("elsewhere"));
        Files.createFile(elsewhere.resolve("kept"));
        Files.createSymbolicLink(left.resolve("link"), elsewhere);

        WorkFolder.clear(target);

        assertThat(target.resolve("work")).doesNotExist();
        assertThat(other).exists();
        assertThat(elsewhere.resolve("kept")).exists();
    }

    @Test
    void nothingLeft_isNoFault() throws IOException {
        WorkFolder.clear(target);

        assertThat(target).isEmptyDirectory();
    }
}
