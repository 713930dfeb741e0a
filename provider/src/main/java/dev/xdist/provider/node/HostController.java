package dev.xdist.provider.node;

import com.google.protobuf.ByteString;
import dev.xdist.proto.Limits;
import dev.xdist.proto.ResourceFailed;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.provider.gateway.Link;
import dev.xdist.provider.gateway.LinkListener;
import dev.xdist.provider.session.DurationText;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.unit.HostId;
import dev.xdist.provider.unit.Loss;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The host of one shared resource as the controller sees it: frames in become events, commands become frames. Commands
 * come on the session's thread, frames on the link's.
 */
final class HostController implements LinkListener {
    private final HostId host;
    private final Path logFile;
    private final Duration patience;
    private final NodeListener listener;
    private final OpenLink link = new OpenLink();
    /** It was ended before it had begun anything. */
    private volatile boolean unneeded;
    /** A host has one thing to say of that kind; owned by the link's thread. */
    private boolean noticed;

    /** Takes what it may need to close its resource and end. */
    HostController(HostId host, Path logFile, Duration patience, NodeListener listener) {
        this.host = host;
        this.logFile = logFile;
        this.patience = patience;
        this.listener = listener;
    }

    /** See {@link dev.xdist.provider.session.SessionCommand.CloseHost}. */
    void close() {
        if (!link.isOpen()) {
            unneeded = true;
            link.kill("was not needed any more before it could start");
            return;
        }
        link.send(UnitOrders.shutdown());
        link.expectEnd(patience);
    }

    /** See {@link dev.xdist.provider.session.SessionCommand.KillHost}. */
    void kill(String clause) {
        link.kill(clause);
    }

    void flush() {
        link.flush();
    }

    @Override
    public void opened(Link opened) {
        link.opened(opened);
    }

    @Override
    public void received(WorkerMessage message) {
        if (link.isKilled()) {
            return;
        }
        switch (message.getKindCase()) {
            case RESOURCE_UP ->
                listener.sessionEvent(new SessionEvent.HostUp(
                        host, characters(message.getResourceUp().getAddresses())));
            case RESOURCE_FAILED -> failed(message.getResourceFailed());
            case NOTICE -> notice(message.getNotice().getText());
            case FINISHED -> link.expectEnd(patience);
            default -> kill("sent a frame that is for workers, or is not known here");
        }
    }

    private static String characters(ByteString bytes) {
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private void failed(ResourceFailed message) {
        String line = Findings.firstLine(message.getText());
        String text = Findings.cut(line, Limits.NOTICE_CHARS_MAX) + (line.endsWith(".") ? "" : ".");
        listener.sessionEvent(
                new SessionEvent.HostFailed(host, characters(message.getError()), text + " Its output: " + logFile));
        link.expectEnd(patience);
    }

    private void notice(String text) {
        if (noticed) {
            kill("said more than it can have to say");
            return;
        }
        noticed = true;
        listener.warning("The shared resource " + host + " "
                + Findings.cut(Findings.firstLine(text), Limits.NOTICE_CHARS_MAX) + ". Its output: " + logFile);
    }

    @Override
    public void whenHeard(Runnable action) {
        listener.whenHeard(action);
    }

    @Override
    public void overstayed(Duration time) {
        link.send(UnitOrders.interrupt(null));
        link.flush();
        listener.warning("The host of shared resource " + host + " had not ended " + DurationText.of(time.toNanos())
                + " after it was told to (xdist.exitTimeout), and was killed. What its threads did: " + logFile);
    }

    @Override
    public void closed(@Nullable Loss loss) {
        link.closed();
        listener.sessionEvent(new SessionEvent.HostGone(host, unneeded ? null : loss));
    }
}
