package dev.xdist.provider.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened in a set, in the order of its end. */
sealed interface Item {
    /**
     * A test, or an error that is reported like one.
     *
     * @param runId its number in Surefire's entries
     * @param started whether the listener is told of its start; it is not for what was skipped or failed as a class
     * @param elapsedMillis -1 where it is not known
     */
    record Test(
            Outcome outcome,
            Names names,
            long runId,
            boolean started,
            int elapsedMillis,
            @Nullable StoredFailure failure,
            @Nullable String message,
            List<Piece> output)
            implements Item {
        public Test {
            output = List.copyOf(output);
        }
    }

    /** Output that belongs to no test; Surefire adds it to the next one. */
    record Loose(Piece piece) implements Item {}

    /** A set inside of a set. */
    record Nested(SetNode set) implements Item {}
}
