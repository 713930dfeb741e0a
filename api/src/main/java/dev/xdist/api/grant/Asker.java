package dev.xdist.api.grant;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Who asks: a thread of a worker. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Asker {
    public final String worker;
    /** Of the worker's requests, never used twice there. */
    public final long number;

    final long thread;
    /** What it runs, for people; may be empty. */
    final String test;

    private Asker(String worker, long number, long thread, String test) {
        this.worker = worker;
        this.number = number;
        this.thread = thread;
        this.test = test;
    }

    /** Names one. */
    public static Asker of(String worker, long number, long thread, String test) {
        return new Asker(worker, number, thread, test);
    }

    /** Its name for people. */
    String name() {
        return test.isEmpty() ? worker : worker + " (" + test + ")";
    }
}
