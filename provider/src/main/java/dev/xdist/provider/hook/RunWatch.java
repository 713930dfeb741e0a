package dev.xdist.provider.hook;

import dev.xdist.proto.TestEvent;
import dev.xdist.provider.loop.StepObserver;
import dev.xdist.provider.schedule.Board;
import dev.xdist.provider.session.PluginAnswer;
import dev.xdist.provider.session.PluginQuestion;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Sees one session, so that plugins hear of it, and asks them. On the session's thread. */
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
        public CompletableFuture<PluginAnswer> ask(PluginQuestion question, Board board) {
            throw new AssertionError("there is no plugin to be asked " + question);
        }

        @Override
        public void stepped(SessionEvent event, List<SessionCommand> commands, long nowNanos) {}
    };

    /** The way to a worker is open. */
    void opened(NodeId node, long processId);

    /** A worker's tests tell something, which is kept until the worker is gone. */
    void output(NodeId node, String key, String value);

    /** The report got an entry of this. */
    void testEnded(NodeId node, ClassId owner, TestEvent event);

    /**
     * Asks plugins what a session wants to know. The board is read at once; the answer comes on any thread, and it does
     * come.
     */
    CompletableFuture<PluginAnswer> ask(PluginQuestion question, Board board);
}
