package dev.xdist.provider.session;

import java.util.List;

/**
 * Checks a run from outside: keeps books of its own from events and commands alone, shares no code with what it checks,
 * and is the same in the simulator, in tests and in real runs. A violation is an {@link AssertionError}.
 *
 * <ul>
 *   <li>I1 every unit ends in exactly one way: it ran, or an error says why not; every class is completed once;
 *   <li>I2 a unit is on one live node at most;
 *   <li>I3 a crash blames a test that was running on the lost node, or its unit if no test was;
 *   <li>I4 with live nodes and work left, something is in flight;
 *   <li>I5 a node that tells what cannot be is killed, and no other is but one that does not answer a ping or does not
 *       end what was interrupted;
 *   <li>I6 no two units are on two nodes of which one locks what the other needs;
 *   <li>I7 a class is on a node that it may be run on; one that wants to be the only one is where nothing has begun,
 *       and nothing else comes there; between what a node has of an exclusive group nothing else comes.
 *   <li>I8 no two tests have what only one may have, and all who ask are told the same value;
 *   <li>I9 a shared resource has one host at most; who asks for it is told what that told, or that it is gone, and
 *       waits no longer than for that; it is closed when all nodes are gone, and the run ends after it.
 * </ul>
 */
public final class Invariants {
    private final Books books;

    public Invariants(SessionPlan plan) {
        books = new Books(plan);
    }

    /** Checks one step: an event and the commands that answered it. */
    public void afterStep(SessionEvent event, List<SessionCommand> commands) {
        if (books.ended) {
            books.check(commands.isEmpty(), "no command follows the end of the run");
            return;
        }
        books.event = event;
        books.plugins.stepBegins(commands);
        event.accept(new EventCheck(books));
        CommandCheck check = new CommandCheck(books);
        for (SessionCommand command : commands) {
            books.check(!books.ended, "EndRun is the last command");
            command.accept(check);
        }
        check.atEndOfStep();
        if (!books.ended) {
            books.check(books.inFlight(), "I4: nothing is in flight and the run has not ended");
        }
    }

    /** Checks a run that has ended. */
    public void atEnd() {
        books.check(books.ended, "the run has ended");
        books.atEnd();
    }
}
