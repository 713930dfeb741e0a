package dev.xdist.provider.session;

import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words for nodes that could not start. */
final class StartText {
    private StartText() {}

    static String couldNotStart(NodeId node, Loss loss) {
        return node + " could not start: it " + said(loss);
    }

    private static String said(Loss loss) {
        List<String> lines = loss.lastLines();
        if (lines.isEmpty()) {
            return loss.summary();
        }
        String last = lines.get(lines.size() - 1);
        // where in a trace it ended says less than what the trace is of
        for (String line : lines) {
            last = line.startsWith("\t") ? last : line;
        }
        return loss.summary() + ": \"" + last + "\"";
    }

    /** One sentence for each way in which all nodes of a run failed, with the names of those that failed so. */
    static String nobodyStarted(List<Restarts.Failure> failures, int classes) {
        Map<String, StringBuilder> names = new TreeMap<>();
        for (Restarts.Failure failure : failures) {
            Loss loss = failure.loss();
            String lines = loss.lastLines().isEmpty() ? "" : ": \"" + String.join(" / ", loss.lastLines()) + "\"";
            StringBuilder list = names.computeIfAbsent(loss.summary() + lines, key -> new StringBuilder());
            list.append(list.length() == 0 ? "" : ", ").append(failure.node());
        }
        StringBuilder text = new StringBuilder("No worker could start.");
        names.forEach((how, who) ->
                text.append(' ').append(who).append(' ').append(how).append('.'));
        return text.append(' ')
                .append(classes)
                .append(classes == 1 ? " class was" : " classes were")
                .append(" not run.")
                .toString();
    }
}
