package dev.xdist.worker;

/** Entry point of a JVM that hosts a shared resource and runs no tests; see {@link Greeting} for what it is told first. */
public final class HostMain {
    private HostMain() {}

    /** Serves one controller, then ends the JVM. */
    public static void main(String[] args) {
        int status = WorkerMain.EXIT_INTERNAL_ERROR;
        try {
            status = new HostSession(Greeting.read()).serve();
        } catch (Exception e) {
            Greeting.cannotStart("host of a shared resource", e);
        }
        System.exit(status);
    }
}
