package dev.xdist.provider.session;

import dev.xdist.api.grant.Ask;
import dev.xdist.api.grant.Asker;
import dev.xdist.api.grant.GrantLimits;
import dev.xdist.api.grant.Grants;
import dev.xdist.api.grant.Reply;
import dev.xdist.provider.unit.HostId;
import dev.xdist.provider.unit.Loss;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hosts of shared resources: one for each resource, started for the first that asks, closed when the last node is gone.
 * For {@link Grants} a resource is a value that is made once, and its host stands before all others in the line of
 * those that would make it. A host that is gone is not started again, for what it held is lost. Made when the first is
 * asked for: most runs have none.
 */
final class Hosting {
    /** Resources of a run: each is a JVM. */
    static final int HOSTS_MAX = 100;

    /** A host asks for one thing. */
    private static final long NUMBER = 1;

    private final Run run;
    private final Grants grants;
    private final Map<String, Host> hosts = new LinkedHashMap<>();

    /** One of them. */
    private static final class Host {
        final HostId id;
        State state = State.STARTING;
        /** It has told what came of its start. */
        boolean told;
        /** It told what cannot be, and is not heard any more. */
        boolean killed;

        Host(HostId id) {
            this.id = id;
        }

        String asker() {
            return "the host of " + id.type();
        }
    }

    private enum State {
        STARTING,
        UP,
        /** Could not start its resource, and ends. */
        FAILED,
        /** Was told to close its resource, and ends. */
        CLOSING,
        GONE
    }

    Hosting(Run run, Grants grants) {
        this.run = run;
        this.grants = grants;
    }

    /** Sees to it that a resource has a host, or has had one; returns why there can be none. */
    @Nullable
    String wanted(String type) {
        if (hosts.containsKey(type)) {
            return null;
        }
        if (hosts.size() == HOSTS_MAX) {
            return HOSTS_MAX + " shared resources have been started; no more are.";
        }
        Host host = new Host(new HostId(hosts.size(), type));
        Asker asker = Asker.of(host.asker(), NUMBER, 0, "");
        Reply reply = grants.ask(asker, Ask.shared(type), run.nowNanos).get(0);
        if (reply.kind != Reply.Kind.COMPUTE) {
            return reply.data;
        }
        hosts.put(type, host);
        run.say(new SessionCommand.StartHost(host.id));
        return null;
    }

    /** What others are told now that a resource is there; null if it is a lie. */
    @Nullable
    List<Reply> up(SessionEvent.HostUp event) {
        Host host = heard(event.host());
        if (host == null || isLie(host, event.addresses())) {
            return null;
        }
        if (host.state == State.CLOSING) {
            return List.of();
        }
        host.state = State.UP;
        return grants.computed(host.asker(), NUMBER, event.addresses());
    }

    /** What others are told now that a resource could not be started; null if it is a lie. */
    @Nullable
    List<Reply> failed(SessionEvent.HostFailed event) {
        Host host = heard(event.host());
        if (host == null || isLie(host, event.error())) {
            return null;
        }
        if (host.state == State.CLOSING) {
            return List.of();
        }
        host.state = State.FAILED;
        run.say(new SessionCommand.Warn(HostText.failed(host.id, event.text())));
        return grants.failed(host.asker(), NUMBER, event.error());
    }

    private @Nullable Host heard(HostId id) {
        Host host = host(id);
        return host.killed || host.state == State.GONE ? null : host;
    }

    private Host host(HostId id) {
        Host host = hosts.get(id.type());
        if (host == null) {
            throw new AssertionError("the host of " + id + " was never started");
        }
        return host;
    }

    private boolean isLie(Host host, String data) {
        boolean lie = host.told || data.length() > GrantLimits.VALUE_CHARS_MAX;
        host.told = true;
        if (lie) {
            host.killed = true;
            run.say(new SessionCommand.KillHost(host.id, "told twice, or too much, what came of its start"));
        }
        return lie;
    }

    /** A host is gone; returns what others are told now, null if that is no news. */
    @Nullable
    List<Reply> gone(SessionEvent.HostGone event) {
        Host host = host(event.host());
        State before = host.state;
        host.state = State.GONE;
        if (before == State.GONE) {
            return null;
        }
        boolean wasTold = before == State.FAILED || before == State.CLOSING;
        Loss loss =
                event.loss() != null || wasTold ? event.loss() : new Loss("ended without being told to", List.of(), "");
        if (before == State.CLOSING && loss != null) {
            run.say(new SessionCommand.Warn(HostText.notClosed(host.id, loss)));
        }
        if (wasTold || loss == null) {
            return List.of();
        }
        String why = before == State.UP ? HostText.died(host.id, loss) : HostText.notStarted(host.id, loss);
        run.say(new SessionCommand.ReportHost(host.id, why));
        if (before == State.STARTING) {
            return grants.denied(host.asker(), NUMBER, why);
        }
        grants.withdraw(Ask.shared(host.id.type()), why);
        return List.of();
    }

    /** What fails the run now that a host is gone, for no test need have been hurt by it; null if nothing does. */
    @Nullable
    String failure(SessionEvent.HostGone event) {
        Host host = host(event.host());
        Loss loss = event.loss();
        return host.state != State.UP
                ? null
                : "The host of shared resource " + host.id + " "
                        + (loss == null ? "ended without being told to" : loss.summary()) + ".";
    }

    /** The last node is gone: nobody asks any more. Returns whether all hosts are gone too. */
    boolean close() {
        boolean all = true;
        for (Host host : hosts.values()) {
            if (!host.killed && (host.state == State.STARTING || host.state == State.UP)) {
                host.state = State.CLOSING;
                run.say(new SessionCommand.CloseHost(host.id));
            }
            all &= host.state == State.GONE;
        }
        return all;
    }
}
