package dev.xdist.provider.gateway;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Connections that have not yet shown a token. Anything on this machine can make any number of them, so their number is
 * bounded, and so are the lines that the user reads about them. Owned by the link thread.
 */
final class Strangers {
    /**
     * Connections at a time. A worker shows its token in milliseconds: of more than that the one that has been silent
     * longest goes, so that a crowd at the port keeps no worker out.
     */
    static final int CONNECTIONS_MAX = 256;

    /** Refusals that the user is told of in a run; an honest run has none. */
    static final int TOLD_MAX = 20;

    private final Consumer<String> warnings;
    private final Set<HelloHandler> waiting = new LinkedHashSet<>();
    private int refused;

    /** Takes what is to hear of those that are refused, in sentences. */
    Strangers(Consumer<String> warnings) {
        this.warnings = warnings;
    }

    void came(HelloHandler stranger) {
        if (waiting.size() == CONNECTIONS_MAX) {
            HelloHandler eldest = waiting.iterator().next();
            waiting.remove(eldest);
            eldest.refuse("was one of more than " + CONNECTIONS_MAX + " that had not said hello");
        }
        waiting.add(stranger);
    }

    /** It has become a worker, or has ended. */
    void gone(HelloHandler stranger) {
        waiting.remove(stranger);
    }

    void refused(String address, String clause) {
        refused++;
        if (refused <= TOLD_MAX) {
            warnings.accept("a connection from " + address + " " + clause + "; it was closed."
                    + (refused == TOLD_MAX ? " Others that are closed are not told of any more." : ""));
        }
    }
}
