package dev.xdist.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.provider.option.XdistOptions;
import dev.xdist.provider.trace.TraceReplay;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Plays the trace of a real run again, for a debugger: {@code -Dxdist.replayTrace=FILE}. */
class GivenTraceTest {
    @Test
    @EnabledIfSystemProperty(named = "xdist.replayTrace", matches = ".+", disabledReason = "no trace is given")
    void trace_getsTheSameCommandsAgain() throws IOException {
        Path given = Path.of(System.getProperty("xdist.replayTrace"));

        assertThat(TraceReplay.firstDifference(
                        given, options -> Modes.scheduler(XdistOptions.fromProviderProperties(options))))
                .isEmpty();
    }
}
