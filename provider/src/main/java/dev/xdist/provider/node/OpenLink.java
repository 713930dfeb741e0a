package dev.xdist.provider.node;

import dev.xdist.proto.ControllerMessage;
import dev.xdist.provider.gateway.Link;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The way to a worker, while there is one: what is said before or after that is said to nobody. On any thread. */
final class OpenLink {
    private volatile @Nullable Link link;

    /** Set when the node is let go of, by the session or for what it sent. */
    private volatile @Nullable String killClause;

    void opened(Link opened) {
        link = opened;
        String clause = killClause;
        if (clause != null) {
            opened.kill(clause);
        }
    }

    void closed() {
        link = null;
    }

    boolean isOpen() {
        return link != null;
    }

    void send(ControllerMessage message) {
        Link open = link;
        if (open != null) {
            open.send(message);
        }
    }

    void flush() {
        Link open = link;
        if (open != null) {
            open.flush();
        }
    }

    void expectEnd(Duration patience) {
        Link open = link;
        if (open != null) {
            open.expectEnd(patience);
        }
    }

    void expectNoEnd() {
        Link open = link;
        if (open != null) {
            open.expectNoEnd();
        }
    }

    /** Of its process; 0 where that is over. */
    long memoryBytes() {
        Link open = link;
        return open == null ? 0 : open.memoryBytes();
    }

    boolean isKilled() {
        return killClause != null;
    }

    void kill(String clause) {
        killClause = clause;
        Link open = link;
        if (open != null) {
            open.kill(clause);
        }
    }
}
