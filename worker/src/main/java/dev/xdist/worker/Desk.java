package dev.xdist.worker;

import dev.xdist.worker.link.Answer;
import dev.xdist.worker.link.Ask;
import dev.xdist.worker.link.Outbox;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Where tests ask for what the workers of a run share. A thread that asks waits here, and nowhere else in the worker.
 * Made when a test asks first, for most never do. Safe for all threads.
 */
final class Desk {
    private static final int RELEASED = 0;

    private final Outbox outbox;
    private final Map<Long, Waiting> waiting = new HashMap<>();
    private final Map<String, Runnable> cleanUps = new LinkedHashMap<>();
    private final CountDownLatch leave = new CountDownLatch(1);
    private volatile List<String> toClean = Collections.emptyList();
    private long asked;
    private boolean closed;

    Desk(Outbox outbox) {
        this.outbox = outbox;
    }

    /** A thread that waits, or has been told to compute. */
    private static final class Waiting {
        private @Nullable Answer answer;

        synchronized void tell(Answer told) {
            answer = told;
            notifyAll();
        }

        synchronized Answer await() throws InterruptedException {
            while (answer == null) {
                wait();
            }
            Answer told = answer;
            answer = null;
            return told;
        }
    }

    /** Asks, and waits for the answer; an interrupt takes the question back. */
    Answer ask(int kind, String key, int size, long waitMillis, boolean cleansUp) throws InterruptedException {
        Ask ask;
        Waiting mine = new Waiting();
        synchronized (this) {
            if (closed) {
                return closedAnswer();
            }
            ask = new Ask(++asked, kind, key, size, waitMillis, cleansUp);
            waiting.put(ask.number, mine);
            // in here, for the controller refuses numbers that do not grow
            outbox.ask(ask);
        }
        return await(ask.number, mine);
    }

    /** What is said where nobody answers any more. */
    static Answer closedAnswer() {
        return new Answer(0, Answer.DENIED, 0, new byte[0], "This worker has ended; nothing is shared any more.");
    }

    private Answer await(long number, Waiting mine) throws InterruptedException {
        try {
            Answer answer = mine.await();
            if (answer.kind != Answer.COMPUTE) {
                forget(number);
            }
            return answer;
        } catch (InterruptedException e) {
            settle(number, RELEASED, new byte[0]);
            throw e;
        }
    }

    private synchronized @Nullable Waiting forget(long number) {
        return waiting.remove(number);
    }

    /** Tells what has become of what was granted. */
    void settle(long number, int how, byte[] data) {
        synchronized (this) {
            waiting.remove(number);
            if (closed) {
                return;
            }
        }
        outbox.settle(number, how, data);
    }

    /** Tells the value or the error, and waits for what all get. */
    Answer settleAndWait(long number, int how, byte[] data) throws InterruptedException {
        Waiting mine;
        synchronized (this) {
            mine = waiting.get(number);
            if (closed || mine == null) {
                return closedAnswer();
            }
        }
        outbox.settle(number, how, data);
        return await(number, mine);
    }

    /** On the reader thread. What nobody waits for any more has been given back already. */
    void answered(Answer answer) {
        Waiting asker;
        synchronized (this) {
            asker = waiting.get(answer.number);
        }
        if (asker != null) {
            asker.tell(answer);
        }
    }

    /** Tells plugins something. */
    void output(String key, String value) {
        outbox.tellPlugins(key, value);
    }

    /** Keeps how to clean up what is made under this key, here and elsewhere; the last word counts. */
    synchronized void keep(String key, Runnable cleanUp) {
        cleanUps.put(key, cleanUp);
    }

    /** On the reader thread: this worker may clean up, and end. */
    void mayLeave(List<String> keys) {
        toClean = keys;
        leave.countDown();
    }

    /** All tests have ended: waits until all others have, if need be, and cleans up what is left to this worker. */
    void close() {
        boolean any;
        synchronized (this) {
            any = !cleanUps.isEmpty();
        }
        if (any) {
            outbox.leaving();
            awaitLeave();
            List<String> last = new ArrayList<>(toClean);
            // what was made later may need what was made before
            Collections.reverse(last);
            for (String key : last) {
                cleanUp(key);
            }
        }
        synchronized (this) {
            closed = true;
            waiting.values().forEach(each -> each.tell(closedAnswer()));
        }
    }

    private void awaitLeave() {
        while (true) {
            try {
                leave.await();
                return;
            } catch (InterruptedException e) {
                // A test left its thread interrupted: it is not meant for us.
            }
        }
    }

    private void cleanUp(String key) {
        Runnable cleanUp;
        synchronized (this) {
            cleanUp = cleanUps.get(key);
        }
        try {
            if (cleanUp != null) {
                cleanUp.run();
            }
        } catch (Throwable e) {
            // it is the user's code: whatever it throws, the others are cleaned up, and the worker ends
            outbox.notice("What was made once for \"" + key + "\" could not be cleaned up: " + e + ".");
        }
    }
}
