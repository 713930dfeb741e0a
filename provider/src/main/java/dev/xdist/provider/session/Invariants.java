package dev.xdist.provider.session;

import java.util.List;

/** Keeps books of its own from events and commands alone. */
public final class Invariants {
    public Invariants(SessionPlan plan) {}

    /** Checks one step. */
    public void afterStep(SessionEvent event, List<SessionCommand> commands) {}

    /** Checks the end. */
    public void atEnd() {}
}
