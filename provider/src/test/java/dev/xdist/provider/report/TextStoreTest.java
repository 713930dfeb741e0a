package dev.xdist.provider.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.provider.unit.ClassId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextStoreTest {
    @TempDir
    Path temp;

    private Path dir;
    private Spool spool;
    private TextStore store;

    @BeforeEach
    void makeStore() {
        dir = temp.resolve("xdist/spool");
        spool = new Spool(dir);
        store = spool.storeFor(new ClassId(7, "a.ATest"));
    }

    private static String text(int chars) {
        return "x".repeat(chars);
    }

    @Test
    void textAtTheLimit_staysOnTheHeap_andOneCharacterMoreGoesToTheFile() {
        store.append(text(TextStore.HEAP_BYTES_MAX));

        assertThat(dir).doesNotExist();
        store.append("y");
        assertThat(store.bytesInFile()).isEqualTo(TextStore.HEAP_BYTES_MAX);
        assertThat(spool.heapBytes()).isEqualTo(1);
    }

    @Test
    void pieces_comeBackFromFileAndHeapAndAcrossBoth() {
        Piece first = store.append("first");
        Piece big = store.append(text(TextStore.HEAP_BYTES_MAX));
        Piece last = store.append("last");

        assertThat(store.read(first)).isEqualTo("first");
        assertThat(store.read(last)).isEqualTo("last");
        assertThat(store.read(first.joined(big).joined(last)))
                .isEqualTo("first" + text(TextStore.HEAP_BYTES_MAX) + "last");
    }

    @Test
    void characters_areNeverCutBetweenChunks() {
        String text = "a" + "€𝄞ü".repeat(4 * TextStore.CHUNK_BYTES / 9);
        Piece piece = store.append(text);
        List<String> chunks = new ArrayList<>();

        store.read(piece, chunks::add);

        assertThat(chunks).hasSizeGreaterThan(3).noneMatch(chunk -> chunk.contains("\uFFFD"));
        assertThat(String.join("", chunks)).isEqualTo(text);
    }

    @Test
    void twoHundredMegabytes_needLittleHeapAndLeaveNothingBehind() {
        String chunk = text(8 * 1024);
        Piece all = store.append(chunk);
        for (int i = 1; i < 25_600; i++) {
            all = all.joined(store.append(chunk));
        }

        long[] read = new long[2];
        store.read(all, given -> {
            read[0] += given.length();
            read[1] = Math.max(read[1], given.length());
        });

        assertThat(spool.heapBytes()).isLessThanOrEqualTo(TextStore.HEAP_BYTES_MAX);
        assertThat(store.bytesInFile()).isGreaterThanOrEqualTo(200L * 1024 * 1024 - TextStore.HEAP_BYTES_MAX);
        assertThat(read).containsExactly(200L * 1024 * 1024, TextStore.CHUNK_BYTES);
        store.close();
        assertThat(dir).isEmptyDirectory();
    }

    /** A test that writes to both in turn would else cost an object for every line. */
    @Test
    void outputOfBothStreams_isOnePieceAndComesBackInOrder() {
        String big = "€".repeat(TextStore.CHUNK_BYTES);
        Piece all = store.appendOutput("out 1\n", false);
        for (String text : List.of("err 1\n", big, "")) {
            all = all.joined(store.appendOutput(text, true));
        }
        all = all.joined(store.appendOutput("out 2\n", false));
        StringBuilder out = new StringBuilder();
        StringBuilder err = new StringBuilder();

        store.readOutput(all, (text, stderr) -> (stderr ? err : out).append(text));

        assertThat(out).hasToString("out 1\nout 2\n");
        assertThat(err).hasToString("err 1\n" + big);
    }

    @Test
    void thousandsOfOpenClasses_shareOneLimit() {
        String some = text(6 * 1024);

        List<TextStore> stores = Stream.iterate(0, i -> i + 1)
                .limit(8_000)
                .map(i -> spool.storeFor(new ClassId(i, "a.A" + i)))
                .toList();
        stores.forEach(each -> each.append(some));
        stores.forEach(each -> each.append(some));

        long most = Spool.HEAP_BYTES_MAX + 8_000L * (TextStore.WRITE_BYTES_MIN + some.length());
        assertThat(spool.heapBytes()).isLessThanOrEqualTo(most).isLessThan(8_000L * 2 * some.length());
        stores.forEach(TextStore::close);
        assertThat(spool.heapBytes()).isZero();
    }

    @Test
    void unwritableDirectory_costsOutputAndSaysSo_butNothingElse() throws IOException {
        Files.createFile(temp.resolve("xdist"));
        Piece kept = store.append("kept");

        store.append(text(TextStore.HEAP_BYTES_MAX));
        Piece lost = store.append(text(TextStore.HEAP_BYTES_MAX));

        assertThat(store.read(kept)).isEqualTo("kept");
        assertThat(store.read(lost)).isEmpty();
        assertThat(store.loss())
                .startsWith("xdist: 131,072 bytes of output are lost: ")
                .contains("class-7.txt");
    }

    @Test
    void fileThatIsGone_costsOutputAndSaysSo() throws IOException {
        Piece piece = store.append(text(TextStore.HEAP_BYTES_MAX + 1));
        Files.delete(dir.resolve("class-7.txt"));

        assertThat(store.read(piece)).isEmpty();
        assertThat(store.loss()).contains("65,537 bytes");
    }

    @Test
    void close_removesTheDirectory_unlessAnotherRunUsesIt() throws IOException {
        store.append(text(TextStore.HEAP_BYTES_MAX + 1));
        Path foreign = Files.createFile(dir.resolve("of-another-run"));
        store.close();

        spool.close();
        assertThat(dir).isNotEmptyDirectory();
        Files.delete(foreign);
        spool.close();
        assertThat(dir).doesNotExist();
    }
}
