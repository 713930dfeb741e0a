package dev.xdist.worker;

/** Entry point of a worker's JVM; see {@link Greeting} for what it is told first. */
public final class WorkerMain {
    /** Our own code failed. */
    static final int EXIT_INTERNAL_ERROR = 70;

    private WorkerMain() {}

    /** Serves one controller, then ends the JVM. */
    public static void main(String[] args) {
        int status = EXIT_INTERNAL_ERROR;
        try {
            status = new WorkerSession(Greeting.read()).serve();
        } catch (Exception e) {
            Greeting.cannotStart("worker", e);
        }
        System.exit(status);
    }
}
