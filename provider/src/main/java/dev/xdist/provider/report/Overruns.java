package dev.xdist.provider.report;

import dev.xdist.proto.Failure;
import dev.xdist.proto.TestEvent;
import dev.xdist.provider.session.DurationText;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What ran into its limit, until it has ended: what the threads of its worker did goes into a file, and into the
 * failure of the test. Owned by the session's thread.
 */
public final class Overruns {
    /** Stands where a report shows the kind of an error. */
    static final String TYPE = "TestTimeout";

    private final Path directory;
    private final Consumer<String> warnings;
    /** By node: one thing at a time is asked of it. */
    private final Map<NodeId, Overrun> open = new HashMap<>();

    private final Map<NodeId, Integer> files = new HashMap<>();

    /** Mutable, for what the threads did comes later. */
    private static final class Overrun {
        final SessionCommand.@Nullable Interrupt interrupt;
        String threads = "";
        String file = "";

        Overrun(SessionCommand.@Nullable Interrupt interrupt) {
            this.interrupt = interrupt;
        }

        /** What surrounds tests is over when a test begins. */
        boolean isEndedBy(TestEvent event) {
            String testId = interrupt == null ? null : interrupt.testId();
            if (testId == null) {
                return event.getKind() == TestEvent.Kind.STARTED;
            }
            Unit unit = interrupt == null ? null : interrupt.unit();
            return unit != null
                    && unit.id().number() == event.getUnit()
                    && event.getUniqueId().equals(testId)
                    && isEnd(event.getKind());
        }

        String clue() {
            if (threads.isEmpty()) {
                return "It did not tell what its threads did.";
            }
            return file.isEmpty() ? "What all its threads did is below." : "What all its threads did: " + file + ".";
        }

        String details() {
            if (threads.isEmpty()) {
                return "";
            }
            return file.isEmpty()
                    ? "What all its threads did:\n" + threads + "\n"
                    : "Where its threads stood (the whole is in " + file + "):\n" + ThreadExcerpt.of(threads) + "\n";
        }
    }

    /** Files go to that directory; warnings take sentences for the user. */
    public Overruns(Path directory, Consumer<String> warnings) {
        this.directory = directory;
        this.warnings = warnings;
    }

    /** See {@link SessionCommand.Interrupt}. */
    public void interrupted(SessionCommand.Interrupt command) {
        open.put(command.node(), new Overrun(command));
    }

    /** A worker that had nothing left to do has not ended in time. */
    public void overstayed(NodeId node, Duration patience) {
        open.put(node, new Overrun(null));
        warnings.accept(node + " had not ended " + DurationText.of(patience.toNanos())
                + " after its last test (xdist.exitTimeout), and was killed.");
    }

    /** A worker told what its threads do; what was not asked for is not taken. */
    public void threadDump(NodeId node, String text) {
        Overrun overrun = open.get(node);
        if (overrun == null || !overrun.threads.isEmpty()) {
            return;
        }
        overrun.threads = text;
        overrun.file = written(node, text);
        if (overrun.interrupt == null) {
            warnings.accept("What all threads of " + node + " did: " + overrun.file);
        }
    }

    /** The event as it is to be reported: what an interrupted test came to is an error, with what all threads did. */
    public TestEvent ended(NodeId node, ClassId owner, TestEvent event) {
        Overrun overrun = open.get(node);
        if (overrun == null || overrun.interrupt == null || !overrun.isEndedBy(event)) {
            return event;
        }
        open.remove(node);
        if (overrun.interrupt.testId() == null) {
            return event;
        }
        String limit = DurationText.of(overrun.interrupt.limitNanos());
        String message = "ran longer than " + limit + " (" + overrun.interrupt.said() + ") on " + node
                + " and was interrupted. " + overrun.clue();
        String came = event.hasFailure()
                ? "What it came to then:\n" + event.getFailure().getTrace()
                : "It passed then, all the same.";
        String name = Names.of(event.getName(), Names.ofClass(owner.name())).shortForm();
        return TestEvent.newBuilder(event)
                .setKind(TestEvent.Kind.ERROR)
                .setFailure(Failure.newBuilder()
                        .setThrowableClass(TYPE)
                        .setMessage(message)
                        .setTrace(TYPE + ": " + message + "\n" + overrun.details() + came + "\n")
                        .setSummary(name + " » ran longer than " + limit + " on " + node))
                .build();
    }

    private static boolean isEnd(TestEvent.Kind kind) {
        return switch (kind) {
            case SUCCEEDED, FAILED, ERROR, ABORTED, SKIPPED -> true;
            case SET_STARTED, SET_FINISHED, STARTED, OUTPUT, UNRECOGNIZED -> false;
        };
    }

    /** Why a worker is gone, with what its threads did if it was asked for that. */
    public Loss lost(NodeId node, Loss loss) {
        Overrun overrun = open.remove(node);
        return overrun == null ? loss : loss.with(List.of(overrun.clue()), overrun.details());
    }

    /** A line about a test that is slow. */
    public static String slow(SessionCommand.TellSlow command) {
        Names owner = Names.ofClass(command.unit().owner().name());
        return TestNames.of(command.testId(), owner).shortForm() + " has been running for "
                + DurationText.inSeconds(command.runningNanos()) + " on " + command.node()
                + "; before, it took at most " + DurationText.inSeconds(command.knownNanos()) + ".";
    }

    private String written(NodeId node, String text) {
        int number = files.merge(node, 1, Integer::sum);
        Path file = directory.resolve(node.name() + "-threads" + (number == 1 ? "" : "-" + number) + ".txt");
        try {
            Files.createDirectories(directory);
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return file.toString();
        } catch (IOException e) {
            warnings.accept(
                    "what the threads of " + node + " did cannot be written to " + file + ": " + e.getMessage());
            return "";
        }
    }
}
