package dev.xdist.provider.loop;

import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.session.SessionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code xdist.trace}: every event and what the session commanded, one line each, with milliseconds since the start.
 */
public final class TraceFile implements StepObserver, AutoCloseable {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Writer out;
    private final long startNanos;

    private TraceFile(Writer out, long startNanos) {
        this.out = out;
        this.startNanos = startNanos;
    }

    /** Begins a new trace in this file; an older one is overwritten. */
    public static TraceFile create(Path file, long startNanos) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new TraceFile(Files.newBufferedWriter(file, StandardCharsets.UTF_8), startNanos);
        } catch (IOException e) {
            throw new UncheckedIOException("the trace cannot be written to " + file, e);
        }
    }

    @Override
    public void stepped(SessionEvent event, List<SessionCommand> commands, long nowNanos) {
        try {
            out.write(((nowNanos - startNanos) / NANOS_PER_MILLI) + " > " + event + "\n");
            for (SessionCommand command : commands) {
                out.write("    < " + command + "\n");
            }
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
