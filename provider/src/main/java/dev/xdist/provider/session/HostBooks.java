package dev.xdist.provider.session;

import dev.xdist.api.grant.GrantLimits;
import dev.xdist.api.grant.Reply;
import dev.xdist.provider.unit.HostId;
import dev.xdist.provider.unit.NodeId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The books of I9: hosts of shared resources, and who waits for what. */
final class HostBooks {
    /** Who has asked for a resource and has not been told. */
    private record Waiting(NodeId node, long number) {}

    private final Map<String, Entry> hosts = new HashMap<>();
    /** The resource that each waits for. */
    private final Map<Waiting, String> waiting = new HashMap<>();
    /** The host that the event of this step killed by what it told; null if none. */
    @Nullable
    HostId liar;

    private static final class Entry {
        final HostId id;
        /** What it told first of its start; null if nothing. */
        @Nullable
        String told;

        Reply.Kind kind = Reply.Kind.DENIED;
        boolean closed;
        boolean killed;
        boolean gone;

        Entry(HostId id) {
            this.id = id;
        }
    }

    /** Takes up what can be asked. */
    boolean asked(SessionEvent.Asked event) {
        waiting.put(new Waiting(event.node(), event.number()), event.request().key());
        return true;
    }

    /** The same of what became of it. */
    boolean settled(SessionEvent.Settled event) {
        if (event.how() == Settlement.RELEASED) {
            waiting.remove(new Waiting(event.node(), event.number()));
        }
        return true;
    }

    void gone(NodeId node) {
        waiting.keySet().removeIf(each -> each.node().equals(node));
    }

    /** Enters an answer; returns why it must not be given, if it must not. */
    Optional<String> answered(SessionCommand.Answer answer) {
        String type = waiting.remove(new Waiting(answer.node(), answer.number()));
        if (type == null || answer.kind() == Reply.Kind.DENIED) {
            return Optional.empty();
        }
        Entry host = hosts.get(type);
        boolean fits = host != null
                && (!host.gone || host.kind == Reply.Kind.FAILED)
                && host.kind == answer.kind()
                && answer.data().equals(host.told);
        return fits ? Optional.empty() : Optional.of("is told of " + type + " what its host did not tell");
    }

    /** What a host told of its start: what it tells of it again is a lie. */
    void told(HostId id, Reply.Kind kind, String data) {
        Entry host = entry(id);
        if (host.gone || host.killed) {
            return;
        }
        if (host.told != null || data.length() > GrantLimits.VALUE_CHARS_MAX) {
            liar = id;
            return;
        }
        host.told = data;
        host.kind = kind;
    }

    void gone(HostId id) {
        entry(id).gone = true;
    }

    /** Why it must not be started, if it must not. */
    Optional<String> started(HostId id) {
        boolean wanted = waiting.containsValue(id.type());
        boolean first = hosts.put(id.type(), new Entry(id)) == null;
        return wanted && first ? Optional.empty() : Optional.of("is started once, for somebody that asked");
    }

    /** The same of being closed. */
    Optional<String> closed(HostId id) {
        Entry host = entry(id);
        boolean can = !host.closed && !host.killed && !host.gone;
        host.closed = true;
        return can ? Optional.empty() : Optional.of("is closed once, while it is there");
    }

    /** The same of being killed. */
    Optional<String> killed(HostId id) {
        Entry host = entry(id);
        boolean can = id.equals(liar) && !host.killed && !host.gone;
        host.killed = true;
        liar = null;
        return can ? Optional.empty() : Optional.of("is killed once, for what it told");
    }

    private Entry entry(HostId id) {
        Entry host = hosts.get(id.type());
        if (host == null || !host.id.equals(id)) {
            throw new AssertionError("the host of " + id + " was never started");
        }
        return host;
    }

    /** What is wrong at the end of a step, if anything is: nobody that hears waits for a host that told, or is gone. */
    Optional<String> problem(Predicate<NodeId> hears) {
        if (liar != null) {
            return Optional.of("the host of " + liar + " told what cannot be and is killed");
        }
        for (Map.Entry<Waiting, String> each : waiting.entrySet()) {
            Entry host = hosts.get(each.getValue());
            boolean starts = host != null && !host.gone && host.told == null;
            if (!starts && hears.test(each.getKey().node())) {
                return Optional.of(each.getKey().node() + " waits for " + each.getValue() + ", and nobody starts that");
            }
        }
        return Optional.empty();
    }

    boolean allGone() {
        return hosts.values().stream().allMatch(host -> host.gone);
    }

    /** Whether something will be heard of one: it was told to end, or ends because it could not start. */
    boolean inFlight() {
        return hosts.values().stream()
                .anyMatch(host -> !host.gone && (host.closed || host.killed || host.kind == Reply.Kind.FAILED));
    }
}
