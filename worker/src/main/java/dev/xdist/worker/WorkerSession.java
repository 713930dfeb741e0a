package dev.xdist.worker;

import dev.xdist.proto.BadFrameException;
import dev.xdist.worker.capture.Capture;
import dev.xdist.worker.link.Answer;
import dev.xdist.worker.link.ClassRef;
import dev.xdist.worker.link.IntList;
import dev.xdist.worker.link.Link;
import dev.xdist.worker.link.Orders;
import dev.xdist.worker.link.Outbox;
import dev.xdist.worker.link.Setup;
import dev.xdist.worker.link.UnitOrder;
import dev.xdist.worker.run.FailureHandler;
import dev.xdist.worker.run.Runner;
import dev.xdist.worker.run.WorkQueue;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherFactory;

/** Serves one controller: discover, run, give back, end. Tests run on the thread that calls {@link #serve}. */
final class WorkerSession implements Orders, FailureHandler {
    private final Lifeline lifeline;
    private final Greeting greeting;
    private final WorkQueue queue = new WorkQueue();
    private final PrintStream log = System.err;
    private @Nullable Outbox outbox;
    private @Nullable Runner runner;
    private @Nullable Desk desk;
    /** The one of this JVM, for those who ask for something by {@link Bridge}. */
    private static volatile @Nullable WorkerSession current;

    WorkerSession(Greeting greeting) {
        this.greeting = greeting;
        this.lifeline = new Lifeline(greeting.lifeLine, log);
    }

    /** Does all that the controller orders and returns the exit status. */
    int serve() throws IOException {
        lifeline.start();
        Link link = Link.connect(greeting.port);
        Outbox out = link.outbox(lifeline);
        outbox = out;
        out.hello(greeting.token, greeting.id, ProcessTree.ownPid());
        try {
            work(link, greeting.setup, out);
            return 0;
        } catch (Throwable e) {
            fail(e);
            return WorkerMain.EXIT_INTERNAL_ERROR;
        }
    }

    private void work(Link link, Setup setup, Outbox out) {
        ForkSettings.apply(setup);
        JunitLog.quieten();
        lifeline.exitWithin(setup.exitMillis());
        current = this;
        Capture capture = new Capture(out);
        capture.install();
        Runtime.getRuntime().addShutdownHook(new LastWords(capture, out, lifeline, log));
        try (LauncherSession session = LauncherFactory.openSession()) {
            Runner opened = new Runner(session.getLauncher(), setup, queue, out, capture, this);
            runner = opened;
            WorkerListeners listeners = WorkerListeners.find(out);
            listeners.started();
            new Reader(link).start();
            out.ready();
            opened.loop();
            listeners.finished();
        }
        closeDesk();
        capture.send();
        lifeline.endInGoodOrder();
        out.finished();
        lifeline.awaitLetGo();
    }

    /** Where tests ask for what workers share; null once nothing more can be asked for. */
    static @Nullable Desk desk() {
        WorkerSession session = current;
        return session == null ? null : session.openDesk();
    }

    private synchronized Desk openDesk() {
        Desk open = desk;
        if (open == null) {
            open = new Desk(out());
            desk = open;
        }
        return open;
    }

    private synchronized @Nullable Desk openedDesk() {
        return desk;
    }

    private void closeDesk() {
        Desk open = openedDesk();
        if (open != null) {
            open.close();
        }
        current = null;
    }

    private void readOrders(Link link) {
        try {
            link.readOrders(this);
        } catch (BadFrameException e) {
            log.println("xdist: the controller " + e.clause() + ". This worker ends.");
        } catch (IOException e) {
            if (!lifeline.isEnding()) {
                log.println("xdist: the link to the controller broke. " + e.getMessage());
            }
        } catch (Throwable e) {
            failed(e);
        }
        lifeline.lost();
    }

    @Override
    public void collect(List<ClassRef> classes) {
        queue.collect(classes);
    }

    @Override
    public void run(List<UnitOrder> units) {
        int[] refused = queue.run(units);
        if (refused.length > 0) {
            out().unitsReturned(refused);
        }
    }

    @Override
    public void takeBack(IntList units) {
        out().unitsReturned(queue.takeBack(units));
    }

    @Override
    public void takeMethods(int unit, Set<String> uniqueIds) {
        Runner running = runner;
        if (running == null) {
            throw new IllegalStateException("Orders are read before there is anybody to carry them out.");
        }
        running.takeMethods(unit, uniqueIds);
    }

    @Override
    public void shutdown() {
        queue.shutdown();
    }

    @Override
    public void cancel() {
        out().unitsReturned(queue.cancel());
        Runner running = runner;
        if (running != null) {
            running.requests().cancel();
        }
    }

    @Override
    public void ping() {
        out().alive();
    }

    @Override
    public void interrupt(String uniqueId) {
        out().threadDump(ThreadDump.take());
        Runner running = runner;
        if (running != null && !uniqueId.isEmpty()) {
            running.requests().interrupt(uniqueId);
        }
    }

    @Override
    public void answer(Answer answer) {
        Desk open = openedDesk();
        if (open != null) {
            open.answered(answer);
        }
    }

    @Override
    public void cleanUp(List<String> keys) {
        Desk open = openedDesk();
        if (open != null) {
            open.mayLeave(keys);
        }
    }

    private Outbox out() {
        Outbox opened = outbox;
        if (opened == null) {
            throw new IllegalStateException("The link is not open.");
        }
        return opened;
    }

    @Override
    public void failed(Throwable failure) {
        fail(failure);
        System.exit(WorkerMain.EXIT_INTERNAL_ERROR);
    }

    private void fail(Throwable failure) {
        StringWriter text = new StringWriter();
        if (Descriptors.areUsedUp()) {
            text.write("no file descriptor is left (Too many open files): ");
        }
        failure.printStackTrace(new PrintWriter(text, true));
        log.print(text);
        lifeline.endInGoodOrder();
        out().internalError(text.toString());
    }

    /** Reads what the controller says, for as long as it says something. */
    private final class Reader extends Thread {
        private final Link link;

        Reader(Link link) {
            super("xdist-link");
            this.link = link;
            setDaemon(true);
        }

        @Override
        public void run() {
            readOrders(link);
        }
    }
}
