package dev.xdist.provider.node;

import dev.xdist.proto.TestEvent;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a listener was told. */
final class RecordingNodeListener implements NodeListener {
    final List<SessionEvent> events = new ArrayList<>();
    final List<Long> processes = new ArrayList<>();
    final List<String> order = new ArrayList<>();

    @Override
    public void opened(NodeId node, long processId) {
        processes.add(processId);
    }

    @Override
    public void sessionEvent(SessionEvent event) {
        events.add(event);
        order.add(event.getClass().getSimpleName());
    }

    @Override
    public void testEvent(NodeId node, ClassId owner, TestEvent event, @Nullable SessionEvent forSession) {
        if (forSession != null) {
            events.add(forSession);
        }
        order.add(owner.name() + " " + event.getKind().name());
    }

    @Override
    public void lateEvent(NodeId node, ClassId last, TestEvent event) {
        order.add("late " + last.name() + " " + event.getKind().name());
    }

    @Override
    public void whenHeard(Runnable action) {
        action.run();
    }

    @Override
    public void output(NodeId node, String key, String value) {
        order.add(node + " puts out " + key + "=" + value);
    }

    @Override
    public void looseOutput(NodeId node, TestEvent output) {
        order.add(node + " printed " + output.getOutput());
    }

    @Override
    public void overstayed(NodeId node, Duration patience) {
        order.add(node + " overstayed " + patience);
    }

    @Override
    public void threadDump(NodeId node, String text) {
        order.add(node + " threads " + text);
    }

    @Override
    public void later(Runnable action) {
        action.run();
    }

    @Override
    public void warning(String text) {
        order.add(text);
    }

    @Override
    public void hint(String text) {
        order.add("hint: " + text);
    }
}
