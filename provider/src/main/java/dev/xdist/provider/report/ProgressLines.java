package dev.xdist.provider.report;

import dev.xdist.provider.unit.NodeId;
import org.apache.maven.plugin.surefire.log.api.ConsoleLogger;

/** A line for every test as it ends: {@code [gw1] [ 40%] PASSED OrderIT.refund (12 ms)}. */
final class ProgressLines {
    private final ConsoleLogger console;
    private final int classes;
    private int classesDone;

    ProgressLines(ConsoleLogger console, int classes) {
        this.console = console;
        this.classes = classes;
    }

    void classDone() {
        classesDone++;
    }

    void testEnded(NodeId node, Outcome outcome, Names names, int elapsedMillis) {
        String time = elapsedMillis < 0 ? "" : " (" + elapsedMillis + " ms)";
        int share = classes == 0 ? 100 : (int) (100L * Math.min(classesDone, classes) / classes);
        console.info(String.format("[%s] [%3d%%] %s %s%s", node.name(), share, outcome, names.shortForm(), time));
    }
}
