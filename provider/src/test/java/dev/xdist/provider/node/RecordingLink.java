package dev.xdist.provider.node;

import dev.xdist.proto.ControllerMessage;
import dev.xdist.provider.gateway.Link;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What was done to a link. */
final class RecordingLink implements Link {
    static final long MEMORY_BYTES = 12_345;

    static final long PROCESS_ID = 4_711;

    final List<ControllerMessage> sent = new ArrayList<>();
    final List<String> killed = new ArrayList<>();
    final List<Duration> expectedEnds = new ArrayList<>();

    @Override
    public void expectEnd(Duration patience) {
        expectedEnds.add(patience);
    }

    @Override
    public void expectNoEnd() {
        expectedEnds.clear();
    }

    @Override
    public void send(ControllerMessage message) {
        sent.add(message);
    }

    @Override
    public void flush() {}

    @Override
    public long memoryBytes() {
        return MEMORY_BYTES;
    }

    @Override
    public long processId() {
        return PROCESS_ID;
    }

    @Override
    public void kill(String clause) {
        killed.add(clause);
    }
}
