package dev.xdist.worker.run;

/** This version of JUnit does not have the inside that we know: run without it. */
final class Misfit extends Exception {
    private static final long serialVersionUID = 1;

    Misfit(Throwable cause) {
        super(cause);
    }

    Misfit(String what) {
        super(what);
    }
}
