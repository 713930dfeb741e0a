package dev.xdist.provider.trace;

import dev.xdist.provider.loop.StepObserver;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.session.SessionPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code xdist.trace}: the options and the plan of a run, then every event with its time in nanoseconds since the start
 * ({@code 1200300 > NodeReady node=(0 "gw0")}) and, below it, each command ({@code < Shutdown node=(0 "gw0")}).
 * {@link TraceReplay} plays it again.
 */
public final class TraceFile implements StepObserver, AutoCloseable {
    static final String OPTIONS = "options ";
    static final String PLAN = "plan ";
    static final String EVENT = " > ";
    static final String COMMAND = "    < ";

    private final Writer out;
    private final long startNanos;

    private TraceFile(Writer out, long startNanos) {
        this.out = out;
        this.startNanos = startNanos;
    }

    /**
     * Begins a new trace in this file; an older one is overwritten.
     *
     * @param options by name: all that was set, which decides the scheduler
     */
    public static TraceFile create(Path file, Map<String, String> options, SessionPlan plan, long startNanos) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            TraceFile trace = new TraceFile(Files.newBufferedWriter(file, StandardCharsets.UTF_8), startNanos);
            trace.line(OPTIONS + RecordText.write(options));
            trace.line(PLAN + RecordText.write(plan));
            return trace;
        } catch (IOException e) {
            throw new UncheckedIOException("the trace cannot be written to " + file, e);
        }
    }

    @Override
    public void stepped(SessionEvent event, List<SessionCommand> commands, long nowNanos) {
        line((nowNanos - startNanos) + EVENT + RecordText.named((Record) event));
        for (SessionCommand command : commands) {
            line(COMMAND + RecordText.named((Record) command));
        }
    }

    private void line(String text) {
        try {
            out.write(text);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("the trace cannot be written", e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the trace cannot be written", e);
        }
    }
}
