package dev.xdist.provider.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.xdist.provider.schedule.Scheduler;
import dev.xdist.provider.session.DSession;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.session.SessionPlan;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Plays a trace again: the same events at the same times must get the same commands from a new session. */
public final class TraceReplay {
    private final Deque<String> expected = new ArrayDeque<>();
    private final DSession session;

    private TraceReplay(SessionPlan plan, Scheduler scheduler) {
        session = new DSession(plan, scheduler);
    }

    /**
     * Plays a trace to its end, or to the first step that went otherwise.
     *
     * @param schedulerFor makes a scheduler from the options of the run
     * @return what differs, in two lines; empty if nothing does
     * @throws IllegalArgumentException if the file is no trace of this version
     */
    public static Optional<String> firstDifference(Path trace, Function<Map<String, String>, Scheduler> schedulerFor)
            throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(trace, UTF_8)) {
            Map<String, String> options = RecordReader.strings(rest(lines.readLine(), TraceFile.OPTIONS));
            SessionPlan plan = RecordReader.record(rest(lines.readLine(), TraceFile.PLAN), SessionPlan.class);
            return new TraceReplay(plan, schedulerFor.apply(options)).play(lines);
        }
    }

    private Optional<String> play(BufferedReader lines) throws IOException {
        Optional<String> difference = Optional.empty();
        for (String line = lines.readLine(); line != null && difference.isEmpty(); line = lines.readLine()) {
            difference = line.startsWith(TraceFile.COMMAND) ? commanded(line) : happened(line);
        }
        return difference.or(this::missing);
    }

    private Optional<String> commanded(String line) {
        String command = expected.poll();
        boolean same = line.substring(TraceFile.COMMAND.length()).equals(command);
        return same ? Optional.empty() : Optional.of("trace: " + line.strip() + "\nnow:   " + told(command));
    }

    private Optional<String> happened(String line) {
        Optional<String> difference = missing();
        if (difference.isPresent()) {
            return difference;
        }
        int end = line.indexOf(TraceFile.EVENT);
        if (end < 0) {
            throw new IllegalArgumentException("No line of a trace: " + line);
        }
        SessionEvent event = RecordReader.named(line.substring(end + TraceFile.EVENT.length()), SessionEvent.class);
        for (SessionCommand command : session.step(event, Long.parseLong(line.substring(0, end)))) {
            expected.add(RecordText.named((Record) command));
        }
        return Optional.empty();
    }

    /** A command that came now and is not in the trace. */
    private Optional<String> missing() {
        return expected.isEmpty()
                ? Optional.empty()
                : Optional.of("trace: no such command\nnow:   " + told(expected.peek()));
    }

    private static String told(@Nullable String command) {
        return command == null ? "no command" : "< " + command;
    }

    private static String rest(@Nullable String line, String begin) {
        if (line == null || !line.startsWith(begin)) {
            throw new IllegalArgumentException("A trace has a line that begins with \"" + begin + "\" at its head.");
        }
        return line.substring(begin.length());
    }
}
