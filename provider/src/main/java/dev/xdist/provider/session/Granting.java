package dev.xdist.provider.session;

import dev.xdist.api.grant.Ask;
import dev.xdist.api.grant.Asker;
import dev.xdist.api.grant.GrantLimits;
import dev.xdist.api.grant.Grants;
import dev.xdist.api.grant.Reply;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What tests of this run share, see {@link Grants}. A node that is gone has nothing any more; one that can clean up
 * waits with its end until no other is left that could still use what it cleans up.
 */
final class Granting {
    private final Run run;
    private final Grants grants = new Grants();
    private final Map<String, LiveNode> askers = new LinkedHashMap<>();
    /** Nodes that have done all and wait for the others. */
    private final List<LiveNode> leaving = new ArrayList<>();
    /** Null until somebody asks for a shared resource. */
    private @Nullable Hosting hosting;

    Granting(Run run) {
        this.run = run;
    }

    void asked(LiveNode node, SessionEvent.Asked event) {
        if (!event.request().isPossible() || event.number() <= node.lastAsk) {
            run.refuse(node, "asked for what cannot be asked for");
            return;
        }
        node.lastAsk = event.number();
        askers.put(node.id.name(), node);
        String refusal = event.request().kind() == Ask.Kind.SHARED
                ? hosting().wanted(event.request().key())
                : null;
        if (refusal != null) {
            run.say(new SessionCommand.Answer(node.id, event.number(), Reply.Kind.DENIED, 0, refusal));
            return;
        }
        Asker asker = Asker.of(node.id.name(), event.number(), event.thread(), running(node));
        say(grants.ask(asker, event.request().ask(), run.nowNanos));
    }

    private Hosting hosting() {
        Hosting open = hosting;
        if (open == null) {
            open = new Hosting(run, grants);
            hosting = open;
        }
        return open;
    }

    /** Whether it is taken for true. */
    boolean hostUp(SessionEvent.HostUp event) {
        return said(hosting().up(event));
    }

    /** The same. */
    boolean hostFailed(SessionEvent.HostFailed event) {
        return said(hosting().failed(event));
    }

    /** The same. */
    boolean hostGone(SessionEvent.HostGone event) {
        return said(hosting().gone(event));
    }

    /** What fails the run if that is true, see {@link Hosting#failure}. */
    @Nullable
    String failure(SessionEvent.HostGone event) {
        return hosting().failure(event);
    }

    /** No node is left: closes what hosts hold; whether all of them are gone. */
    boolean closeHosts() {
        return hosting == null || hosting.close();
    }

    private boolean said(@Nullable List<Reply> replies) {
        if (replies != null) {
            say(replies);
        }
        return replies != null;
    }

    /** What it runs, for people: the class, and the test where one has begun. */
    private static String running(LiveNode node) {
        if (node.progress().isEmpty()) {
            return "";
        }
        UnitProgress progress = node.progress().get(0);
        Unit unit = progress.unit;
        String test = "";
        for (String id : progress.running()) {
            test = "." + id.substring(id.lastIndexOf(':') + 1).replace("]", "");
        }
        return unit.owner().name() + test;
    }

    void settled(LiveNode node, SessionEvent.Settled event) {
        boolean fits = event.data().length() <= GrantLimits.VALUE_CHARS_MAX && event.number() > 0;
        if (!fits || event.number() > node.lastAsk) {
            run.refuse(node, "told what became of something that it never asked for");
            return;
        }
        String worker = node.id.name();
        say(
                switch (event.how()) {
                    case RELEASED -> grants.released(worker, event.number());
                    case COMPUTED -> grants.computed(worker, event.number(), event.data());
                    case FAILED -> grants.failed(worker, event.number(), event.data());
                });
    }

    /** When the session wants to be woken for those that wait no longer. */
    long wakeNanos() {
        return grants.wakeNanos();
    }

    void timePassed() {
        say(grants.timePassed(run.nowNanos));
    }

    void leaving(LiveNode node) {
        boolean done = node.state == LiveNode.State.DRAINING && (node.held().size() == 0 || run.ending);
        if (!done || node.leaves) {
            run.refuse(node, "left before it had done all, or once more");
            return;
        }
        node.leaves = true;
        if (node.heir == null && grants.isLastCleaner(node.id.name())) {
            leaving.add(node);
        } else {
            letGo(node);
        }
    }

    /** Whether a node has nothing left to do than to clean up when all others have ended. */
    boolean waitsForOthers(LiveNode node) {
        return leaving.contains(node);
    }

    void gone(LiveNode node) {
        if (askers.remove(node.id.name()) != null) {
            say(grants.gone(node.id.name()));
        }
        leaving.remove(node);
    }

    /** A step ends: those that wait with their end may go when nobody else is left. */
    void stepEnds() {
        // one that was killed meanwhile cleans up nothing, and is waited for like all others
        leaving.removeIf(node -> !node.heard());
        if (!leaving.isEmpty() && leaving.containsAll(run.board.live())) {
            leaving.forEach(this::letGo);
            leaving.clear();
        }
    }

    private void letGo(LiveNode node) {
        run.say(new SessionCommand.CleanUp(node.id, grants.leave(node.id.name())));
    }

    /** The run is over. */
    void end() {
        List<String> left = grants.uncleaned();
        if (!left.isEmpty()) {
            run.say(new SessionCommand.Warn("Nobody cleaned up " + String.join(", ", left)
                    + ": the workers that could have done it are gone."));
        }
    }

    private void say(List<Reply> replies) {
        for (Reply reply : replies) {
            LiveNode node = askers.get(reply.worker);
            if (node != null && node.heard()) {
                NodeId id = node.id;
                run.say(new SessionCommand.Answer(id, reply.number, reply.kind, reply.index, reply.data));
            }
        }
    }
}
