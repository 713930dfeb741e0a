package dev.xdist.provider.session;

import java.util.function.Supplier;

/** Says what must hold whatever a node sends; if it does not, the bug is ours and the run ends. */
final class Check {
    private Check() {}

    /** The sentence is made only if it is needed: units are named in full in it, and they are checked all the time. */
    static void that(boolean holds, Supplier<String> what) {
        if (!holds) {
            throw new AssertionError(what.get());
        }
    }

    static void that(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
