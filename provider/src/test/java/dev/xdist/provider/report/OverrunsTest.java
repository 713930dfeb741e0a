package dev.xdist.provider.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.Failure;
import dev.xdist.proto.ReportName;
import dev.xdist.proto.TestEvent;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverrunsTest {
    private static final NodeId GW0 = new NodeId(0, "gw0");
    private static final ClassId A = new ClassId(3, "demo.A");
    private static final Unit WHOLE_A = Unit.wholeClass(new UnitId(7), A);
    private static final Loss KILLED = new Loss("was killed after 30 s (xdist.testTimeout)", List.of("bye"), "gw0.log");

    private final List<String> warnings = new ArrayList<>();

    @TempDir
    private Path directory;

    private Overruns overruns;

    @BeforeEach
    void open() {
        overruns = new Overruns(directory.resolve("xdist"), warnings::add);
    }

    @Test
    void testThatEndsWhenInterrupted_isOneErrorWithThreadsAndWhatItCameTo() throws IOException {
        overruns.interrupted(interrupt("[m:a()]"));
        overruns.threadDump(GW0, "\"main\" #1 TIMED_WAITING");

        TestEvent told = overruns.ended(GW0, A, ended("[m:a()]", TestEvent.Kind.FAILED));

        Path file = directory.resolve("xdist").resolve("gw0-threads.txt");
        assertThat(told.getKind()).isEqualTo(TestEvent.Kind.ERROR);
        assertThat(told.getFailure().getMessage())
                .isEqualTo("ran longer than 30 s (xdist.testTimeout) on gw0 and was interrupted."
                        + " What all its threads did: " + file + ".");
        assertThat(told.getFailure().getTrace())
                .startsWith("TestTimeout: ran longer than 30 s")
                .contains("Where its threads stood (the whole is in " + file + "):\n\"main\" #1 TIMED_WAITING\n")
                .endsWith("What it came to then:\nsleep interrupted\n");
        assertThat(told.getFailure().getSummary()).isEqualTo("A.a » ran longer than 30 s on gw0");
        assertThat(file).hasContent("\"main\" #1 TIMED_WAITING");
    }

    @Test
    void testThatPassesAllTheSame_isAnErrorToo_andOnlyOnce() {
        overruns.interrupted(interrupt("[m:a()]"));
        TestEvent passed = ended("[m:a()]", TestEvent.Kind.SUCCEEDED);

        TestEvent first = overruns.ended(GW0, A, passed);
        TestEvent second = overruns.ended(GW0, A, passed);

        assertThat(first.getFailure().getTrace())
                .contains("It did not tell what its threads did.")
                .endsWith("It passed then, all the same.\n");
        assertThat(second).isEqualTo(passed);
    }

    @Test
    void otherTests_areReportedAsTheyAre() {
        overruns.interrupted(interrupt("[m:a()]"));
        TestEvent other = ended("[m:b()]", TestEvent.Kind.FAILED);

        assertThat(overruns.ended(GW0, A, other)).isSameAs(other);
        assertThat(overruns.ended(new NodeId(1, "gw1"), A, ended("[m:a()]", TestEvent.Kind.FAILED)))
                .isEqualTo(ended("[m:a()]", TestEvent.Kind.FAILED));
    }

    @Test
    void testThatDoesNotEnd_leavesItsThreadsWithTheLoss() {
        overruns.interrupted(interrupt("[m:a()]"));
        overruns.threadDump(GW0, "\"main\" #1 RUNNABLE");

        Loss loss = overruns.lost(GW0, KILLED);

        assertThat(loss.clues()).hasSize(1).first().asString().startsWith("What all its threads did: ");
        assertThat(CrashText.details(loss))
                .isEqualTo("Its last lines:\n  bye\nWhere its threads stood (the whole is in "
                        + directory.resolve("xdist").resolve("gw0-threads.txt") + "):\n\"main\" #1 RUNNABLE\n");
        assertThat(overruns.lost(GW0, KILLED)).isSameAs(KILLED);
    }

    @Test
    void stoppedWorker_isSaidToHaveToldNothing() {
        overruns.interrupted(interrupt("[m:a()]"));

        assertThat(overruns.lost(GW0, KILLED).clues()).containsExactly("It did not tell what its threads did.");
    }

    @Test
    void setUpThatEndsAfterAll_isForgotten() {
        overruns.interrupted(interrupt(null));
        overruns.threadDump(GW0, "\"main\" #1 RUNNABLE");

        overruns.ended(GW0, A, ended("[m:a()]", TestEvent.Kind.STARTED));

        assertThat(overruns.lost(GW0, KILLED)).isSameAs(KILLED);
    }

    @Test
    void threadsThatNobodyAskedFor_areNotTaken() {
        overruns.threadDump(GW0, "any");
        overruns.interrupted(interrupt("[m:a()]"));
        overruns.threadDump(GW0, "first");
        overruns.threadDump(GW0, "second");

        assertThat(overruns.lost(GW0, KILLED).details()).contains("first").doesNotContain("second");
        assertThat(directory.resolve("xdist")).isDirectoryContaining("glob:**/gw0-threads.txt");
        assertThat(directory.resolve("xdist").toFile().list()).hasSize(1);
    }

    @Test
    void overstaying_isTwoWarnings_ofWhichTheSecondHasTheThreads() {
        overruns.overstayed(GW0, Duration.ofSeconds(90));
        overruns.threadDump(GW0, "\"main\" #1 RUNNABLE");

        assertThat(warnings)
                .containsExactly(
                        "gw0 had not ended 90 s after its last test (xdist.exitTimeout), and was killed.",
                        "What all threads of gw0 did: "
                                + directory.resolve("xdist").resolve("gw0-threads.txt"));
    }

    @Test
    void secondDumpOfANode_getsItsOwnFile() {
        overruns.interrupted(interrupt("[m:a()]"));
        overruns.threadDump(GW0, "first");
        overruns.ended(GW0, A, ended("[m:a()]", TestEvent.Kind.FAILED));
        overruns.interrupted(interrupt("[m:b()]"));
        overruns.threadDump(GW0, "second");

        assertThat(directory.resolve("xdist").resolve("gw0-threads-2.txt")).hasContent("second");
    }

    @Test
    void fileThatCannotBeWritten_isAWarning_andTheThreadsAreInTheFailure() throws IOException {
        Files.writeString(directory.resolve("xdist"), "a file in the way");
        overruns.interrupted(interrupt("[m:a()]"));

        overruns.threadDump(GW0, "\"main\" #1 RUNNABLE");

        assertThat(warnings).hasSize(1).first().asString().contains("cannot be written to");
        Loss loss = overruns.lost(GW0, KILLED);
        assertThat(loss.clues()).containsExactly("What all its threads did is below.");
        assertThat(loss.details()).isEqualTo("What all its threads did:\n\"main\" #1 RUNNABLE\n");
    }

    @Test
    void slowTest_isNamedWithItsTimesAndItsWorker() {
        SessionCommand.TellSlow command =
                new SessionCommand.TellSlow(GW0, WHOLE_A, "[c:demo.A]/[method:a()]", 41_300_000_000L, 400_000_000);

        assertThat(Overruns.slow(command))
                .isEqualTo("A.a has been running for 41 s on gw0; before, it took at most 1 s.");
    }

    private static SessionCommand.Interrupt interrupt(String testId) {
        return new SessionCommand.Interrupt(GW0, WHOLE_A, testId, 30_000_000_000L, "xdist.testTimeout");
    }

    private static TestEvent ended(String testId, TestEvent.Kind kind) {
        TestEvent.Builder event = TestEvent.newBuilder()
                .setUnit(7)
                .setTest(true)
                .setUniqueId(testId)
                .setKind(kind)
                .setName(ReportName.newBuilder().setSourceName("demo.A").setName("a"));
        return kind == TestEvent.Kind.FAILED
                ? event.setFailure(Failure.newBuilder().setTrace("sleep interrupted"))
                        .build()
                : event.build();
    }
}
