package dev.xdist.worker;

/** Entry point of a JVM that hosts a shared resource and runs no tests; it is told first what {@link Greeting} says. */
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
