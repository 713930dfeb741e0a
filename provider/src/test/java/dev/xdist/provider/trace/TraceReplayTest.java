package dev.xdist.provider.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xdist.provider.schedule.Auto;
import dev.xdist.provider.session.DSession;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.UnitId;
import dev.xdist.provider.unit.UnitResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceReplayTest {
    private static final NodeId GW0 = new NodeId(0, "gw0");
    private static final NodeId GW1 = new NodeId(1, "gw1");
    private static final SessionPlan PLAN = new SessionPlan(
            List.of(new ClassId(0, "A"), new ClassId(1, "B"), new ClassId(2, "C")),
            Map.of(0, 2_000_000L),
            Map.of(),
            2,
            List.of(),
            4,
            0,
            false);

    @TempDir
    Path folder;

    @Test
    void sameSession_givesTheSameCommands() throws IOException {
        Path trace = recorded();

        assertThat(replayed(trace)).isEmpty();
        assertThat(Files.readAllLines(trace)).hasSizeGreaterThan(15);
    }

    @Test
    void otherCommand_isTold() throws IOException {
        Path trace = recorded();
        rewrite(trace, "    < Shutdown node=(1 \"gw1\")", "    < Shutdown node=(0 \"gw0\")");

        assertThat(replayed(trace)).hasValue("trace: < Shutdown node=(0 \"gw0\")\nnow:   < Shutdown node=(1 \"gw1\")");
    }

    @Test
    void commandThatIsNotInTheTrace_isTold() throws IOException {
        Path trace = recorded();
        rewrite(trace, "    < Shutdown node=(1 \"gw1\")\n", "");

        assertThat(replayed(trace).orElseThrow()).startsWith("trace: ").endsWith("now:   < Shutdown node=(1 \"gw1\")");
    }

    @Test
    void optionsOfTheRun_decideTheScheduler() throws IOException {
        Path trace = recorded();

        TraceReplay.firstDifference(trace, options -> {
            assertThat(options).isEqualTo(Map.of("xdist.n", "2"));
            return new Auto();
        });
    }

    @Test
    void fileThatIsNoTrace_isRefused() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "29 > Opened[]\n");

        assertThatThrownBy(() -> replayed(other))
                .hasMessage("A trace has a line that begins with \"options \" at its head.");
    }

    private static Optional<String> replayed(Path trace) throws IOException {
        return TraceReplay.firstDifference(trace, options -> new Auto());
    }

    private static void rewrite(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    /** Three classes, the death of one of two nodes, and the end. */
    private Path recorded() {
        Path file = folder.resolve("trace.log");
        DSession session = new DSession(PLAN, new Auto());
        long start = 1_000_000_000;
        try (TraceFile trace = TraceFile.create(file, Map.of("xdist.n", "2"), PLAN, start)) {
            long now = start;
            for (SessionEvent event : events()) {
                now += 3_000_000;
                trace.stepped(event, session.step(event, now), now);
            }
        }
        assertThat(session.ended()).isTrue();
        return file;
    }

    private static List<SessionEvent> events() {
        NodeId heir = new NodeId(2, "gw2");
        UnitId first = new UnitId(0);
        UnitId second = new UnitId(1);
        UnitId third = new UnitId(2);
        UnitId remainder = new UnitId(3);
        return List.of(
                new SessionEvent.Opened(),
                new SessionEvent.NodeReady(GW0),
                new SessionEvent.NodeReady(GW1),
                new SessionEvent.UnitStarted(GW0, first),
                new SessionEvent.TestStarted(GW0, first, "A/a"),
                new SessionEvent.NodeLost(GW0, new Loss("died by signal 9", List.of("its \"last\" line"), "")),
                new SessionEvent.NodeReady(heir),
                new SessionEvent.UnitsReturned(GW1, List.of(third)),
                new SessionEvent.UnitStarted(GW1, remainder),
                new SessionEvent.UnitFinished(GW1, remainder, 1_000_000, UnitResult.DONE, ""),
                new SessionEvent.UnitStarted(GW1, second),
                new SessionEvent.UnitFinished(GW1, second, 1_000_000, UnitResult.DONE, ""),
                new SessionEvent.UnitStarted(heir, third),
                new SessionEvent.UnitFinished(heir, third, 1_000_000, UnitResult.DONE, ""),
                new SessionEvent.NodeEnded(GW1),
                new SessionEvent.NodeEnded(heir));
    }
}
