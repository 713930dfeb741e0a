package dev.xdist.provider.node;

import dev.xdist.proto.TestEvent;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Hears of all nodes; called on link threads, in each node's own order. Must not block. */
public interface NodeListener {
    /** The worker with this process has said hello. */
    void opened(NodeId node, long processId);

    /** Something that the session decides on. */
    void sessionEvent(SessionEvent event);

    /**
     * Something that the report is made of, if the session believes it.
     *
     * @param forSession what the session is to hear of it; null if it decides nothing by it
     */
    void testEvent(NodeId node, ClassId owner, TestEvent event, @Nullable SessionEvent forSession);

    /** What a worker told while its session closed, after its last unit, which was of this class. */
    void lateEvent(NodeId node, ClassId last, TestEvent event);

    /** Calls an action on the session's thread when all that was told so far has been dealt with. */
    void whenHeard(Runnable action);

    /** A worker's tests tell plugins something. */
    void output(NodeId node, String key, String value);

    /** What a worker printed outside of any unit: before its first one, or for one that it has ended. */
    void looseOutput(NodeId node, TestEvent output);

    /** A worker has not ended in the time that it had after its last test: it is asked for its threads, and killed. */
    void overstayed(NodeId node, Duration patience);

    /** What all threads of a worker do, for which it was asked. */
    void threadDump(NodeId node, String text);

    /** Something to be done on the session's thread, in line with all else. */
    void later(Runnable action);

    /** A sentence for the user. */
    void warning(String text);

    /** A sentence for users who want to know more: nothing is wrong. */
    void hint(String text);
}
