package dev.xdist.worker;

import dev.xdist.worker.link.Answer;

/**
 * What {@code xdist-api} calls, by reflection and with types of the JDK alone: neither knows the other's classes, for
 * the one is on the user's class path and the other is not to be. Kinds are numbers as in {@code link.proto}.
 */
public final class Bridge {
    private Bridge() {}

    /**
     * Asks, and waits for the answer.
     *
     * @return number, kind, index, data and text of the answer
     */
    public static Object[] ask(int kind, String key, int size, long waitMillis, boolean cleansUp)
            throws InterruptedException {
        Desk desk = WorkerSession.desk();
        return parts(desk == null ? Desk.closedAnswer() : desk.ask(kind, key, size, waitMillis, cleansUp));
    }

    /** Tells a value or an error, and waits for what all get. */
    public static Object[] settleAndWait(long number, int how, byte[] data) throws InterruptedException {
        Desk desk = WorkerSession.desk();
        return parts(desk == null ? Desk.closedAnswer() : desk.settleAndWait(number, how, data));
    }

    /** Gives back what was granted. */
    public static void settle(long number, int how, byte[] data) {
        Desk desk = WorkerSession.desk();
        if (desk != null) {
            desk.settle(number, how, data);
        }
    }

    /** Tells plugins something. */
    public static void output(String key, String value) {
        Desk desk = WorkerSession.desk();
        if (desk != null) {
            desk.output(key, value);
        }
    }

    /** Keeps how to clean up. */
    public static void keep(String key, Runnable cleanUp) {
        Desk desk = WorkerSession.desk();
        if (desk != null) {
            desk.keep(key, cleanUp);
        }
    }

    private static Object[] parts(Answer answer) {
        return new Object[] {answer.number, answer.kind, answer.index, answer.data, answer.text};
    }
}
