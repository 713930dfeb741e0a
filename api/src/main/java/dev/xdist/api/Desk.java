package dev.xdist.api;

import dev.xdist.api.grant.Ask;

/** Where a JVM asks for what is shared: in a worker the controller, elsewhere itself. Safe for all threads. */
interface Desk {
    /** How a request is settled; numbers of {@code link.proto}. */
    int RELEASED = 0;

    int COMPUTED = 1;
    int FAILED = 2;

    /** Asks, and waits for the answer; an interrupt takes the question back. */
    Told ask(Ask ask) throws InterruptedException;

    /** Tells a value or an error, and waits for what all get. */
    Told settleAndWait(long number, int how, byte[] data) throws InterruptedException;

    /** Gives back what was granted. */
    void settle(long number, int how, byte[] data);

    /** Tells plugins something. */
    void output(String key, String value);

    /** Keeps how to clean up what is made once. */
    void keep(String key, Runnable cleanUp);
}
