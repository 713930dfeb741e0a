package dev.xdist.provider.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.xdist.provider.unit.ClassId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryMergeTest {
    @TempDir
    Path dir;

    private Path target;

    @BeforeEach
    void setTarget() {
        target = dir.resolve("cache/history.tsv");
    }

    private Path file(String name, long run, String... lines) throws IOException {
        String body = String.join("\n", lines).replace(' ', '\t');
        return Files.writeString(dir.resolve(name), "xdist-history\t1\t" + run + "\n" + body + "\n");
    }

    private List<String> merge(Path... files) throws IOException {
        HistoryMerge.read(List.of(files), target).write();
        return Files.readAllLines(target).stream()
                .map(line -> line.replace('\t', ' '))
                .toList();
    }

    @Test
    void shards_areJoined() throws IOException {
        Path one = file("one", 3, "a.A 3 10,20", "a.A/[method:m()] 3 15");
        Path two = file("two", 3, "a.B 3 30");

        List<String> merged = merge(one, two);

        assertThat(merged).containsExactly("xdist-history 1 3", "a.A 3 10,20", "a.A/[method:m()] 3 15", "a.B 3 30");
    }

    @Test
    void ofOneClassInSeveral_theNewestFiveAreKept() throws IOException {
        Path one = file("one", 9, "a.A 9 1,2,3,4,5");
        Path two = file("two", 9, "a.A 9 11,12,13");
        Path old = file("old", 9, "a.A 2 99");

        assertThat(merge(one, two, old)).contains("a.A 9 11,4,12,5,13");
    }

    @Test
    void runsThatFilesCount_areComparedByAge() throws IOException {
        Path longLived = file("long", 500, "a.A 490 10", "a.B 500 1");
        Path fresh = file("fresh", 2, "a.A 2 20");

        assertThat(merge(longLived, fresh)).containsExactly("xdist-history 1 500", "a.A 500 10,20", "a.B 500 1");
    }

    @Test
    void projectsOwnFile_isOneOfThem_andMergingACopyChangesNothing() throws IOException {
        Path one = file("one", 3, "a.A 3 10,20 7,8");
        merge(one);

        assertThat(merge(one)).containsExactly("xdist-history 1 3", "a.A 3 10,20 7,8");
    }

    @Test
    void keysThatAClassLocks_areThoseOfTheNewestRun() throws IOException {
        Path one = file("one", 8, "a.A 7 20  old", "a.B 8 5 3 db,file%3A");
        Path two = file("two", 8, "a.A 8 10  new", "a.B 8 5 3");

        assertThat(merge(one, two)).containsExactly("xdist-history 1 8", "a.A 8 20,10  new", "a.B 8 5 3 db,file%3A");
    }

    @Test
    void templateThatWasFickleAnywhere_staysFickle() throws IOException {
        Path one = file("one", 8, "a.A/[test-template:t()] 8 900 3:aa,3:aa,3:aa,3:aa,3:aa");
        Path two = file("two", 8, "a.A/[test-template:t()] 3 900 fickle");

        assertThat(merge(one, two)).contains("a.A/[test-template:t()] 8 900,900 3:aa,3:aa,3:aa,3:aa,fickle");
    }

    @Test
    void merged_isReadByTheNextRun() throws IOException {
        merge(file("one", 1, "a.A 1 10"), file("two", 1, "a.A 1 30"), file("three", 1, "a.A 1 20"));

        History history = History.load(Optional.of(target));

        assertThat(history.expectedNanos(List.of(new ClassId(0, "a.A")))).isEqualTo(Map.of(0, 20_000_000L));
        assertThat(history.warning()).isEmpty();
    }

    @Test
    void tooMany_theOldestAreDropped() throws IOException {
        String many = IntStream.range(0, HistoryFile.CLASSES_MAX)
                .mapToObj(i -> "a.T" + i + " 5 1")
                .collect(Collectors.joining("\n"));
        Path full = file("full", 5, many);
        Path old = file("old", 9, "a.Old 2 1");
        Path fresh = file("fresh", 9, "a.Fresh 9 1");

        List<String> merged = merge(full, old, fresh);

        assertThat(merged).hasSize(HistoryFile.CLASSES_MAX + 1).doesNotContain("a.Old 2 1");
    }

    @Test
    void whatIsNoHistory_isRefusedBeforeAnythingIsWritten() throws IOException {
        Path one = file("one", 1, "a.A 1 10");
        Path notes = Files.writeString(dir.resolve("notes.txt"), "not a history");
        Path missing = dir.resolve("missing");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> merge(one, notes))
                .withMessage(notes + " is no history: it does not begin with \"xdist-history\"");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> merge(one, missing))
                .withMessage(missing + ": there is no such file");
        assertThat(target).doesNotExist();
    }

    @Test
    void projectsOwnFileThatIsNone_isRefusedToo() throws IOException {
        Files.createDirectories(target.getParent());
        Files.writeString(target, "my notes");
        Path one = file("one", 1, "a.A 1 10");

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> merge(one));
        assertThat(target).hasContent("my notes");
    }

    @Test
    void linesNotUnderstood_areCounted() throws IOException {
        Path one = file("one", 1, "a.A 1 10", "a.B x y", "what");

        HistoryMerge merge = HistoryMerge.read(List.of(one), target);

        assertThat(merge.brokenLines()).isEqualTo(2);
    }

    @Test
    void text_saysWhereItIsAndWhatItHolds() throws IOException {
        String[] lines = IntStream.range(0, 12)
                .mapToObj(i -> "a.T" + i + " 7 " + 1_000 * (i + 1))
                .toArray(String[]::new);
        Path file = file("one", 7, lines);

        List<String> text = HistoryText.of(file);

        assertThat(text)
                .startsWith(
                        "history: " + file,
                        "holds 12 classes and 0 methods, from 7 runs.",
                        "     12.0 s  a.T11",
                        "     11.0 s  a.T10")
                .endsWith("      3.0 s  a.T2", "             and 2 shorter ones");
    }

    @Test
    void text_ofNoFile() throws IOException {
        assertThat(HistoryText.of(target))
                .containsExactly("history: " + target, "is not there yet: the first run writes it.");
    }
}
