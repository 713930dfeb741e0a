package dev.xdist.provider.hook;

import dev.xdist.proto.TestEvent;
import dev.xdist.provider.loop.StepObserver;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;
import java.util.List;

/** Sees one session, so that plugins hear of it. On the session's thread. */
public interface RunWatch extends StepObserver {
    /** Tells nobody. */
    RunWatch NONE = new RunWatch() {
        @Override
        public void opened(NodeId node, long processId) {}

        @Override
        public void testEnded(NodeId node, ClassId owner, TestEvent event) {}

        @Override
        public void output(NodeId node, String key, String value) {}

        @Override
        public void stepped(SessionEvent event, List<SessionCommand> commands, long nowNanos) {}
    };

    /** The way to a worker is open. */
    void opened(NodeId node, long processId);

    /** A worker's tests tell something, which is kept until the worker is gone. */
    void output(NodeId node, String key, String value);

    /** The report got an entry of this. */
    void testEnded(NodeId node, ClassId owner, TestEvent event);
}
