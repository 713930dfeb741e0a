package dev.xdist.provider.trace;

import dev.xdist.provider.loop.StepObserver;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.session.SessionPlan;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    private final Path file;
    private final long startNanos;
    private @Nullable Writer out;
    private @Nullable String problem;

    private TraceFile(Path file, long startNanos) {
        this.file = file;
        this.startNanos = startNanos;
    }

    /**
     * Begins a new trace in this file; an older one is overwritten. A file that cannot be written, now or later, costs
     * the trace and no test.
     *
     * @param options by name: all that was set, which decides the scheduler
     */
    public static TraceFile create(Path file, Map<String, String> options, SessionPlan plan, long startNanos) {
        TraceFile trace = new TraceFile(file, startNanos);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            trace.out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            trace.problem = e.getMessage();
        }
        trace.line(OPTIONS + RecordText.write(options));
        trace.line(PLAN + RecordText.write(plan));
        return trace;
    }

    @Override
    public void stepped(SessionEvent event, List<SessionCommand> commands, long nowNanos) {
        if (problem != null) {
            return;
        }
        line((nowNanos - startNanos) + EVENT + RecordText.named((Record) event));
        for (SessionCommand command : commands) {
            line(COMMAND + RecordText.named((Record) command));
        }
    }

    private void line(String text) {
        writing(writer -> {
            writer.write(text);
            writer.write('\n');
        });
    }

    /** Ends the trace; returns a sentence for the user if it is not whole. */
    public Optional<String> end() {
        close();
        return Optional.ofNullable(problem)
                .map(reason -> "The trace is not whole: " + file + " cannot be written: " + reason + ".");
    }

    @Override
    public void close() {
        writing(Writer::close);
        out = null;
    }

    private void writing(Writing writing) {
        Writer open = out;
        if (open == null || problem != null) {
            return;
        }
        try {
            writing.to(open);
        } catch (IOException e) {
            problem = e.getMessage();
        }
    }

    private interface Writing {
        void to(Writer writer) throws IOException;
    }
}
