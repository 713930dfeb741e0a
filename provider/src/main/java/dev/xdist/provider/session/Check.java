package dev.xdist.provider.session;

/** Says what must hold whatever a node sends; if it does not, the bug is ours and the run ends. */
final class Check {
    private Check() {}

    static void that(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
