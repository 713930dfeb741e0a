package dev.xdist.provider.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.unit.ClassId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TraceFileTest {
    private static final SessionPlan PLAN =
            new SessionPlan(List.of(new ClassId(0, "a.ATest")), Map.of(), Map.of(), 1, List.of(), 4, 0, false);

    @TempDir
    private Path directory;

    @Test
    void wholeTrace_hasNothingToTell() throws IOException {
        Path file = directory.resolve("xdist/trace.log");

        TraceFile trace = TraceFile.create(file, Map.of(), PLAN, 0);
        trace.stepped(new SessionEvent.Opened(), List.of(), 7);

        assertThat(trace.end()).isEmpty();
        assertThat(Files.readAllLines(file)).hasSize(3).last().isEqualTo("7 > Opened");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void fullDisk_costsTheTraceAlone() {
        TraceFile trace = TraceFile.create(Path.of("/dev/full"), Map.of(), PLAN, 0);
        for (int i = 0; i < 10_000; i++) {
            trace.stepped(new SessionEvent.Opened(), List.of(), i);
        }

        assertThat(trace.end())
                .contains("The trace is not whole: /dev/full cannot be written: No space left on device.");
    }

    @Test
    void fileInTheWay_costsTheTraceAlone() throws IOException {
        Path file = Files.createFile(directory.resolve("xdist")).resolve("trace.log");

        TraceFile trace = TraceFile.create(file, Map.of(), PLAN, 0);
        trace.stepped(new SessionEvent.Opened(), List.of(), 7);

        assertThat(trace.end().orElseThrow()).startsWith("The trace is not whole: " + file + " cannot be written: ");
    }
}
