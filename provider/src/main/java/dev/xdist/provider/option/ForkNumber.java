package dev.xdist.provider.option;

/**
 * Carries {@code ${surefire.forkNumber}} past Surefire.
 *
 * <p>Surefire would replace it by 1, the number of the one fork that we make the controller, and all workers would
 * write to the same file. The build extension
 * writes {@link #TOKEN} instead wherever Surefire would look; the controller puts the slot's number in for each worker.
 */
public final class ForkNumber {
    /** Stands for the worker's number in arguments, system properties, environment and working directory. */
    public static final String TOKEN = "@xdist.forkNumber@";

    private ForkNumber() {}

    /** The text for the worker of that slot, which counts from 0; Surefire's fork numbers count from 1. */
    public static String substitute(String text, int slot) {
        return text.replace(TOKEN, Integer.toString(slot + 1));
    }
}
