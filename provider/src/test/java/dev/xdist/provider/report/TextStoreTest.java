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
        store.append(text(TextStore.HEAP_BYTES_MAX), false);

        assertThat(dir).doesNotExist();
        store.append("y", false);
        assertThat(store.bytesInFile()).isEqualTo(TextStore.HEAP_BYTES_MAX);
        assertThat(spool.heapBytes()).isEqualTo(1);
    }

    @Test
    void pieces_comeBackFromFileAndHeapAndAcrossBoth() {
        Piece first = store.append("first", false);
        Piece big = store.append(text(TextStore.HEAP_BYTES_MAX), false);
        Piece last = store.append("last", false);

        assertThat(store.read(first)).isEqualTo("first");
        assertThat(store.read(last)).isEqualTo("last");
        assertThat(store.read(first.joined(big).joined(last)))
                .isEqualTo("first" + text(TextStore.HEAP_BYTES_MAX) + "last");
    }

    @Test
    void characters_areNeverCutBetweenChunks() {
        String text = "a" + "€𝄞ü".repeat(4 * TextStore.CHUNK_BYTES / 9);
        Piece piece = store.append(text, false);
        List<String> chunks = new ArrayList<>();

        store.read(piece, chunks::add);

        assertThat(chunks).hasSizeGreaterThan(3).noneMatch(chunk -> chunk.contains("\uFFFD"));
        assertThat(String.join("", chunks)).isEqualTo(text);
    }

    @Test
    void twoHundredMegabytes_needLittleHeapAndLeaveNothingBehind() {
        String chunk = text(8 * 1024);
        Piece all = store.append(chunk, false);
        for (int i = 1; i < 25_600; i++) {
            all = all.joined(store.append(chunk, false));
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

    @Test
    void thousandsOfOpenClasses_shareOneLimit() {
        String some = text(6 * 1024);

        List<TextStore> stores = Stream.iterate(0, i -> i + 1)
                .limit(8_000)
                .map(i -> spool.storeFor(new ClassId(i, "a.A" + i)))
                .toList();
        stores.forEach(each -> each.append(some, false));
        stores.forEach(each -> each.append(some, false));

        long most = Spool.HEAP_BYTES_MAX + 8_000L * (TextStore.WRITE_BYTES_MIN + some.length());
        assertThat(spool.heapBytes()).isLessThanOrEqualTo(most).isLessThan(8_000L * 2 * some.length());
        stores.forEach(TextStore::close);
        assertThat(spool.heapBytes()).isZero();
    }

    @Test
    void unwritableDirectory_costsOutputAndSaysSo_butNothingElse() throws IOException {
        Files.createFile(temp.resolve("xdist"));
        Piece kept = store.append("kept", false);

        store.append(text(TextStore.HEAP_BYTES_MAX), false);
        Piece lost = store.append(text(TextStore.HEAP_BYTES_MAX), false);

        assertThat(store.read(kept)).isEqualTo("kept");
        assertThat(store.read(lost)).isEmpty();
        assertThat(store.loss())
                .startsWith("xdist: 131,072 bytes of output are lost: ")
                .contains("class-7.txt");
    }

    @Test
    void fileThatIsGone_costsOutputAndSaysSo() throws IOException {
        Piece piece = store.append(text(TextStore.HEAP_BYTES_MAX + 1), false);
        Files.delete(dir.resolve("class-7.txt"));

        assertThat(store.read(piece)).isEmpty();
        assertThat(store.loss()).contains("65,537 bytes");
    }

    @Test
    void close_removesTheDirectory_unlessAnotherRunUsesIt() throws IOException {
        store.append(text(TextStore.HEAP_BYTES_MAX + 1), false);
        Path foreign = Files.createFile(dir.resolve("of-another-run"));
        store.close();

        spool.close();
        assertThat(dir).isNotEmptyDirectory();
        Files.delete(foreign);
        spool.close();
        assertThat(dir).doesNotExist();
    }
}
