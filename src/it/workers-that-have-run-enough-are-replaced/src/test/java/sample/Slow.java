package sample;

/** Long enough for a new worker to come up before all is done. */
abstract class Slow {
    void run() throws InterruptedException {
        System.out.println("ran on " + System.getenv("XDIST_WORKER"));
        Thread.sleep(500);
    }
}
