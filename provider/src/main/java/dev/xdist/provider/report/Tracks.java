package dev.xdist.provider.report;

import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;
import java.util.HashMap;
import java.util.Map;

/** What had run on each node when a test ended there: a test may fail for what others left behind. */
final class Tracks {
    private static final Track NOTHING = new Track(0, "");

    private final Map<NodeId, Track> byNode = new HashMap<>();

    private record Track(int tests, String last) {}

    /** A test has passed, failed or ended in an error. */
    void ended(NodeId node, String name) {
        byNode.put(node, new Track(byNode.getOrDefault(node, NOTHING).tests + 1, name));
    }

    /** A result with what had run before it where it ran. */
    TestResult result(ClassId owner, String uniqueId, NodeId node, String name) {
        Track track = byNode.getOrDefault(node, NOTHING);
        return new TestResult(owner, uniqueId, node, name, track.tests, track.last);
    }
}
