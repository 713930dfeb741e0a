package dev.xdist.provider.sim;

import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.unit.HostId;
import dev.xdist.provider.unit.Loss;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Hosts of shared resources in virtual time: they start, fail, die, hang, lie, and are closed. Nothing that one tells
 * overtakes what it told before, and nothing follows its end.
 */
final class SimulatedHosts {
    private static final long MILLI = 1_000_000;

    /** What the gateway gives a host to start, and to end. */
    private static final long START_MAX = 600_000 * MILLI;

    private static final long EXIT_MAX = 1_000 * MILLI;

    private final Faults faults;
    private final SplittableRandom random;
    private final SimulatedRun run;
    private final Map<HostId, Host> hosts = new HashMap<>();

    private static final class Host {
        final HostId id;
        long toldNanos;
        boolean answered;
        boolean gone;
        boolean lied;

        Host(HostId id) {
            this.id = id;
        }
    }

    SimulatedHosts(Faults faults, SplittableRandom random, SimulatedRun run) {
        this.faults = faults;
        this.random = random;
        this.run = run;
    }

    void carryOut(SessionCommand command) {
        if (command instanceof SessionCommand.StartHost start) {
            Host host = new Host(start.host());
            hosts.put(start.host(), host);
            run.after(random.nextLong(400 * MILLI), () -> start(host));
        } else if (command instanceof SessionCommand.CloseHost close) {
            Host host = hosts.get(close.host());
            run.after(run.latency(), () -> close(host));
            run.after(EXIT_MAX, () -> end(host, null));
        } else if (command instanceof SessionCommand.KillHost kill) {
            Host host = hosts.get(kill.host());
            if (!host.lied) {
                throw new AssertionError("an honest host is killed: " + kill);
            }
            end(host, new Loss(kill.reason(), List.of(), ""));
        }
    }

    private void start(Host host) {
        if (run.happens(faults.hangs())) {
            run.after(START_MAX, () -> end(host, new Loss("was not ready", List.of(), "")));
            return;
        }
        if (run.happens(faults.startFails())) {
            if (random.nextBoolean()) {
                fail(host);
            }
            end(host, random.nextBoolean() ? null : new Loss("exited with code 1", List.of("its last line"), ""));
            return;
        }
        answer(host, new SessionEvent.HostUp(host.id, "where " + host.id + " is"));
        if (run.happens(faults.dies())) {
            run.after(random.nextLong(200 * MILLI), () -> end(host, new Loss("died by signal 9", List.of(), "")));
        }
    }

    private void fail(Host host) {
        answer(host, new SessionEvent.HostFailed(host.id, "its error", "no port is free"));
    }

    private void answer(Host host, SessionEvent event) {
        if (host.gone || host.answered) {
            return;
        }
        host.answered = true;
        tell(host, event);
        if (run.happens(faults.lies())) {
            host.lied = true;
            tell(host, new SessionEvent.HostUp(host.id, "elsewhere"));
        }
    }

    /** One that has not started yet may come to its end either way. */
    private void close(Host host) {
        if (random.nextBoolean()) {
            answer(host, new SessionEvent.HostUp(host.id, "too late"));
        } else {
            fail(host);
        }
        if (!run.happens(faults.hangs())) {
            boolean dies = run.happens(faults.dies());
            end(host, dies ? new Loss("died by signal 9", List.of(), "") : null);
        }
    }

    private void end(Host host, Loss loss) {
        if (!host.gone) {
            tell(host, new SessionEvent.HostGone(host.id, loss));
            host.gone = true;
        }
    }

    private void tell(Host host, SessionEvent event) {
        host.toldNanos += run.latency();
        run.after(host.toldNanos, () -> run.step(event));
    }
}
