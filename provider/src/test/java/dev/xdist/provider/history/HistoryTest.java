package dev.xdist.provider.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.ClassRecord;
import dev.xdist.provider.unit.Invocations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
    private static final ClassId A = new ClassId(0, "a.A");
    private static final String TEMPLATE = "[engine:junit-jupiter]/[class:a.A]/[test-template:t(int)]";
    private static final ClassId B = new ClassId(1, "a.B");

    @TempDir
    Path dir;

    private Path file;

    @BeforeEach
    void setFile() {
        file = dir.resolve("deep/down/history.tsv");
    }

    private History load() {
        return History.load(Optional.of(file));
    }

    private void run(String name, long millis) {
        History history = load();
        history.record(name, millis * 1_000_000);
        assertThat(history.save()).isEmpty();
    }

    @Test
    void durations_areKnownInTheNextRun() {
        assertThat(load().expectedNanos(List.of(A))).isEmpty();

        run("a.A", 12);

        assertThat(load().warning()).isEmpty();
        assertThat(load().expectedNanos(List.of(A, B))).isEqualTo(Map.of(0, 12_000_000L));
    }

    @Test
    void expected_isTheMedianOfTheLastFive() {
        LongStream.of(1_000, 1_000, 10, 30, 20, 900, 25).forEach(millis -> run("a.A", millis));

        assertThat(load().expectedNanos(List.of(A))).isEqualTo(Map.of(0, 25_000_000L));
    }

    @Test
    void partsOfAClass_areAddedUp_andNothingIsShorterThanAMillisecondUnlessItIsNothing() {
        History history = load();
        history.record("a.A", 3_000_000);
        history.record("a.A", 4_000_001);
        history.record("a.B", 1);

        history.save();

        assertThat(load().expectedNanos(List.of(A, B))).isEqualTo(Map.of(0, 8_000_000L, 1, 1_000_000L));
    }

    @Test
    void setUpsAndMethods_areKnownInTheNextRun() {
        String method = "[engine:junit-jupiter]/[class:a.A]/[nested-class:N]/[method:m()]";
        for (long millis : new long[] {100, 300, 200}) {
            History history = load();
            history.record("a.A", 900_000_000);
            history.recordSetUp("a.A", millis * 1_000_000);
            history.recordMethod("a.A", method, millis * 2_000_000);
            history.save();
        }

        ClassRecord record = load().records(List.of(B, A)).get(A.number());

        assertThat(load().warning()).isEmpty();
        assertThat(record.setUpNanos()).isEqualTo(200_000_000);
        assertThat(record.methods())
                .isEqualTo(Map.of(method, new ClassRecord.MethodRecord(400_000_000, Invocations.NONE)));
    }

    @Test
    void keysThatAClassLocks_areKnownUntilItLocksNoneAnyMore() {
        assertThat(writesAfter(Set.of("a,b\tc", "db"))).containsExactlyInAnyOrder("a,b\tc", "db");
        assertThat(load().warning()).isEmpty();
        assertThat(writesAfter(Set.of("x".repeat(201)))).isEmpty();
        assertThat(writesAfter(Set.of("db"))).containsExactly("db");
        assertThat(writesAfter(Set.of())).isEmpty();
    }

    private Set<String> writesAfter(Set<String> keys) {
        History history = load();
        history.record("a.A", 900_000_000);
        history.recordWrites("a.A", keys);
        history.save();
        return load().records(List.of(A)).get(A.number()).writes();
    }

    @Test
    void listOfInvocations_isTrustedWhenTwoRunsInARowHadIt() {
        assertThat(invocationsAfter(new Invocations(9, 1))).isZero();
        assertThat(invocationsAfter(new Invocations(9, -1))).isZero();
        assertThat(invocationsAfter(new Invocations(9, -1))).isEqualTo(9);
        assertThat(invocationsAfter(new Invocations(10, -1))).isZero();
        assertThat(invocationsAfter(new Invocations(10, -1))).isEqualTo(10);
    }

    @Test
    void templateThatDoesNotGiveEveryNodeTheSame_isNotTrustedAgain() {
        assertThat(invocationsAfter(new Invocations(9, 1), new Invocations(9, 2)))
                .isZero();
        for (int run = 0; run < 2 * ClassDurations.KEPT_MAX; run++) {
            assertThat(invocationsAfter(new Invocations(9, 1))).isZero();
        }
    }

    private int invocationsAfter(Invocations... given) {
        History history = load();
        history.recordMethod("a.A", TEMPLATE, 1_000_000_000);
        history.recordInvocations("a.A", TEMPLATE, List.of(given));
        assertThat(history.save()).isEmpty();
        ClassRecord record = load().records(List.of(A)).get(A.number());
        return record.methods().get(TEMPLATE).list().count();
    }

    @Test
    void methodOfAnotherEngine_isNotKept() {
        History history = load();
        history.recordMethod("a.A", "[engine:spock]/[spec:a.A]/[feature:f]", 1_000_000_000);
        history.recordMethod("a.A", "[engine:junit-jupiter]/[class:a.A]/[method:a\tb()]", 1_000_000_000);

        history.save();

        assertThat(load().records(List.of(A))).isEmpty();
    }

    @Test
    void pieces_areWhatIsKnownOfAllClasses() {
        run("a.A", 3_000);
        assertThat(load().pieces(List.of(A))).isEqualTo(1);
        assertThat(load().pieces(List.of(A, B))).isEqualTo(Integer.MAX_VALUE);
        run("a.B", 1);
        invocationsAfter(new Invocations(9, 1));
        invocationsAfter(new Invocations(9, 1));

        assertThat(load().pieces(List.of(A, B))).isEqualTo(10);
        assertThat(load().pieces(List.of(B))).isEqualTo(1);
    }

    @Test
    void runsThatSaveInTurn_keepWhatTheOtherRecorded() {
        History first = load();
        History second = load();
        first.record("a.A", 5_000_000);
        second.record("a.B", 6_000_000);

        first.save();
        second.save();

        assertThat(load().expectedNanos(List.of(A, B))).isEqualTo(Map.of(0, 5_000_000L, 1, 6_000_000L));
    }

    @Test
    void fileAtItsLimit_dropsTheClassesNotSeenForLongest() throws IOException {
        History old = load();
        old.record("old.Old", 1_000_000);
        old.save();
        History full = load();
        IntStream.range(0, HistoryFile.CLASSES_MAX - 1).forEach(i -> full.record("a.A" + i, 1_000_000));
        full.save();
        assertThat(Files.readString(file)).contains("old.Old");

        run("a.B", 2);

        assertThat(Files.readAllLines(file)).hasSize(HistoryFile.CLASSES_MAX + 1);
        assertThat(Files.readString(file)).doesNotContain("old.Old").contains("a.B\t3\t2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"something else\n", "xdist-history\t2\t1\na.A\t1\t5\n", "\0\0\0\0"})
    void fileThatIsNotOurs_isLeftAsItIs_withOneWarning(String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);

        assertThat(load().warning()).get().asString().contains(file + " ").endsWith(" or delete this one.");
        run("a.A", 7);

        assertThat(Files.readString(file)).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "xdist-history\t1\n", "xdist-history\t1\tx\n"})
    void brokenFirstLine_isIgnoredWithOneWarning_andReplaced(String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);

        assertThat(load().expectedNanos(List.of(A))).isEmpty();
        assertThat(load().warning()).get().asString().contains(file.toString()).doesNotContain("\n");
        run("a.A", 7);
        assertThat(load().warning()).isEmpty();
        assertThat(load().expectedNanos(List.of(A))).isEqualTo(Map.of(0, 7_000_000L));
    }

    @Test
    void brokenLines_areIgnoredAndTheOthersKept() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "xdist-history\t1\t4\na.A\t4\t5,6\nnothing\n\na.C\t1\t\na.D\tx\t5\na.E\t1\t-5\na.F\t1\t99999999999\n"
                        + "a.G\t1\t1,2,3,4,5,6\na.H\t1\t5\textra\na.B\t4\t9\n");

        History history = load();

        assertThat(history.expectedNanos(List.of(A, B))).isEqualTo(Map.of(0, 6_000_000L, 1, 9_000_000L));
        assertThat(history.warning())
                .contains("Recorded durations are not all known: " + file
                        + ": 8 lines are not understood. The file is replaced at the end of the run.");
    }

    @Test
    void brokenBytes_breakTheirLineOnly() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(
                file, new byte[] {'x', 'd', 'i', 's', 't', '-', 'h', 'i', 's', 't', 'o', 'r', 'y', '\t', '1', '\t'});
        Files.write(
                file,
                new byte[] {'1', '\n', (byte) 0xFF, (byte) 0xC0, '\n', 'a', '.', 'A', '\t', '1', '\t', '5', '\n'},
                StandardOpenOption.APPEND);

        assertThat(load().expectedNanos(List.of(A))).isEqualTo(Map.of(0, 5_000_000L));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void deviceInTheFilesPlace_isLeftAsItIs() {
        History history = History.load(Optional.of(Path.of("/dev/full")));

        assertThat(history.warning())
                .contains("No durations are known nor kept: /dev/full is no ordinary file, so it is left as it is."
                        + " Set xdist.history to another file, or delete this one.");
        assertThat(history.save()).isEmpty();
    }

    @Test
    void directoryInTheFilesPlace_isToldTwice_andHarmsNothing() throws IOException {
        Files.createDirectories(file.resolve("not-empty"));

        History history = load();
        history.record("a.A", 1);

        assertThat(history.warning()).isPresent();
        assertThat(history.save())
                .get()
                .asString()
                .contains("cannot be written")
                .contains("xdist.history");
        try (var left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void unreadableFile_isToldOnce_andHarmsNothing() throws IOException {
        run("a.A", 5);
        assumeFalse(!file.toFile().setReadable(false) || Files.isReadable(file), "a super-user reads everything");

        assertThat(load().expectedNanos(List.of(A))).isEmpty();
        assertThat(load().warning()).isPresent();
    }

    @Test
    void historyThatIsOff_knowsAndKeepsNothing() {
        History history = History.load(Optional.empty());
        history.record("a.A", 1);

        assertThat(history.expectedNanos(List.of(A))).isEmpty();
        assertThat(history.warning()).isEmpty();
        assertThat(history.save()).isEmpty();
    }

    @Test
    void runWithoutAnyClass_writesNothing() {
        assertThat(load().save()).isEmpty();

        assertThat(file).doesNotExist();
    }
}
