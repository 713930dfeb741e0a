package dev.xdist.worker.capture;

/**
 * Makes sure that what follows has room on the stack. A test that prints and calls itself without end runs out of stack
 * somewhere, and half a frame on the link would cost its worker.
 */
final class StackRoom {
    /** Calls of this deep are a few times what sending takes, 15 frames of the JDK's and ours. */
    private static final int DEPTH = 200;

    private StackRoom() {}

    /** Throws the {@link StackOverflowError} that the caller would meet a little later. */
    static void claim() {
        down(DEPTH);
    }

    private static int down(int more) {
        return more == 0 ? 0 : 1 + down(more - 1);
    }
}
