package dev.xdist.worker;

import dev.xdist.api.ResourceHost;
import dev.xdist.proto.BadFrameException;
import dev.xdist.proto.Limits;
import dev.xdist.worker.link.HostOrders;
import dev.xdist.worker.link.Link;
import dev.xdist.worker.link.Outbox;
import dev.xdist.worker.link.Setup;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Serves one controller as the host of a shared resource: starts it, tells where it is, and closes it when that is
 * ordered, or when the controller is gone. The resource is started and closed on the thread that calls {@link #serve},
 * which is the main thread; closed on another where that one is kept.
 */
final class HostSession {
    /** How long closing may take where nobody waits for it any more, in milliseconds: in two seconds all is gone. */
    private static final long LAST_ACT_MILLIS_MAX = 1_500;

    private final Greeting greeting;
    private final Setup setup;
    private final ResourceHost resource;
    private final PrintStream log = System.err;
    private final Lifeline lifeline;
    private final Thread main = Thread.currentThread();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch startOver = new CountDownLatch(1);
    /** Whether the controller has been told what came of the start. */
    private final AtomicBoolean told = new AtomicBoolean();

    HostSession(Greeting greeting) {
        this.greeting = greeting;
        this.setup = greeting.setup;
        this.resource = new ResourceHost(setup.sharedResource(), ClassLoader.getSystemClassLoader());
        this.lifeline = new HostLifeline(greeting.lifeLine, log);
    }

    private final class HostLifeline extends Lifeline {
        HostLifeline(InputStream in, PrintStream log) {
            super(in, log);
        }

        @Override
        void lastAct() {
            closeWithin(LAST_ACT_MILLIS_MAX);
        }
    }

    /** Does all that there is to do, and returns the exit status. */
    int serve() throws IOException {
        ForkSettings.apply(setup);
        lifeline.exitWithin(setup.exitMillis());
        lifeline.start();
        Link link = Link.connect(greeting.port);
        Outbox out = link.outbox(lifeline);
        out.hello(greeting.token, greeting.id, ProcessTree.ownPid());
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "xdist-last-words"));
        daemon("xdist-link", () -> readOrders(link)).start();
        if (setup.startMillis() > 0) {
            daemon("xdist-start-limit", () -> watchStart(out)).start();
        }
        if (start(out)) {
            awaitClosing();
            close(out);
        }
        end(out);
        return 0;
    }

    private static Thread daemon(String name, Runnable action) {
        Thread thread = new Thread(action, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Whether it is there now. */
    private boolean start(Outbox out) {
        try {
            byte[] addresses = resource.start();
            startOver.countDown();
            if (told.compareAndSet(false, true)) {
                out.resourceUp(addresses);
            }
            return true;
        } catch (Throwable e) {
            startOver.countDown();
            log.print("xdist: the shared resource could not be started. ");
            e.printStackTrace(log);
            tellFailure(out, e);
            return false;
        }
    }

    private void tellFailure(Outbox out, Throwable error) {
        if (told.compareAndSet(false, true)) {
            String text = String.valueOf(error);
            int end = text.indexOf('\n');
            String line = text.substring(0, end < 0 ? text.length() : end);
            out.resourceFailed(
                    ResourceHost.failure(error), line.substring(0, Math.min(line.length(), Limits.NOTICE_CHARS_MAX)));
        }
    }

    /** A start that takes for ever is told with the place where it stands, and this JVM ends. */
    private void watchStart(Outbox out) {
        try {
            if (startOver.await(setup.startMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            return;
        }
        TimeoutException error = new TimeoutException(
                "start() has not returned within " + setup.startMillis() / 1000.0 + " s; below is where it stood");
        error.setStackTrace(main.getStackTrace());
        log.println("xdist: " + error.getMessage() + ".");
        log.println(ThreadDump.take());
        tellFailure(out, error);
        closeWithin(LAST_ACT_MILLIS_MAX);
        lifeline.endInGoodOrder();
        out.finished();
        ProcessTree.killDescendants();
        Runtime.getRuntime().halt(0);
    }

    private void awaitClosing() {
        while (true) {
            try {
                closing.await();
                return;
            } catch (InterruptedException e) {
                // left by the start of the resource: it is not meant for us
            }
        }
    }

    private void close(Outbox out) {
        try {
            resource.close();
        } catch (Throwable e) {
            log.print("xdist: the shared resource could not be closed. ");
            e.printStackTrace(log);
            out.notice("could not be closed: " + e);
        }
    }

    private void end(Outbox out) {
        lifeline.endInGoodOrder();
        out.finished();
        lifeline.awaitLetGo();
    }

    /** Closes it, but waits no longer than so; a start under way is interrupted, and waited for first. */
    private void closeWithin(long millis) {
        if (startOver.getCount() > 0) {
            main.interrupt();
        }
        Thread thread = daemon("xdist-close", () -> {
            try {
                resource.close();
            } catch (Throwable e) {
                e.printStackTrace(log);
            }
        });
        thread.start();
        try {
            thread.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Somebody has ended this JVM: the resource itself, or whoever ended Maven. */
    private void shutDown() {
        if (!lifeline.isEnding()) {
            ExitCaller.tell(log);
            closeWithin(LAST_ACT_MILLIS_MAX);
        }
    }

    private void readOrders(Link link) {
        try {
            link.readOrders(new HostOrders(this::closeOrdered, () -> log.println(ThreadDump.take())));
        } catch (BadFrameException e) {
            log.println("xdist: the controller " + e.clause() + ". This host ends.");
        } catch (IOException e) {
            if (!lifeline.isEnding()) {
                log.println("xdist: the link to the controller broke. " + e.getMessage());
            }
        } catch (IllegalStateException e) {
            log.println("xdist: " + e.getMessage() + " It ends.");
        }
        lifeline.lost();
    }

    private void closeOrdered() {
        closing.countDown();
        if (startOver.getCount() > 0) {
            main.interrupt();
        }
    }
}
