package dev.xdist.provider.report;

import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words for a worker that died. */
final class CrashText {
    /** Stands where a report shows the kind of an error. */
    static final String TYPE = "WorkerCrash";

    /** Most lines of the worker's own that go into a report; the log file has the rest. */
    static final int LINES_MAX = 30;

    private CrashText() {}

    /** What, where, what happens now, where to look: {@code gw3 died by signal 9 (SIGKILL) while running A.b. …} */
    static String message(NodeId node, Loss loss, String running, String consequence) {
        StringBuilder text = new StringBuilder();
        text.append(node.name())
                .append(' ')
                .append(loss.summary())
                .append(" while running ")
                .append(running);
        text.append('.');
        loss.clues().forEach(clue -> text.append(' ').append(clue));
        if (!consequence.isBlank()) {
            text.append(' ').append(consequence.strip());
            if (!consequence.strip().endsWith(".")) {
                text.append('.');
            }
        }
        if (!loss.logFile().isEmpty()) {
            text.append(" Last output: ").append(loss.logFile());
        }
        return text.toString();
    }

    /** What was running, as a sentence says it. */
    static String running(Names owner, Names names, @Nullable String testId) {
        return testId == null ? owner.shortForm() + ", outside of its tests" : names.shortForm();
    }

    /** What was found out at length, and the worker's last lines, oldest first; empty if there is neither. */
    static String details(Loss loss) {
        List<String> lines = loss.lastLines();
        if (lines.isEmpty()) {
            return loss.details();
        }
        List<String> last = lines.subList(Math.max(0, lines.size() - LINES_MAX), lines.size());
        return "Its last lines:\n  " + String.join("\n  ", last) + "\n" + loss.details();
    }

    /** One line for the summary at the end of the console. */
    static String summary(NodeId node, Loss loss, Names running) {
        return running.shortForm() + " » " + node.name() + " " + loss.summary();
    }
}
