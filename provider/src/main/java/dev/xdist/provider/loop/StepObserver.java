package dev.xdist.provider.loop;

import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.session.SessionEvent;
import java.util.List;

/** Sees every step of the session after it was taken: trace, durations, invariants. On the session's thread. */
public interface StepObserver {
    /** One step: what happened, and what the session wants done. */
    void stepped(SessionEvent event, List<SessionCommand> commands, long nowNanos);
}
