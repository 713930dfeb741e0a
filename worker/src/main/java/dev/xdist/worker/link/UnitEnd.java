package dev.xdist.worker.link;

/** How a unit ended; the numbers are those of {@code UnitFinished.Result} in {@code link.proto}. */
public enum UnitEnd {
    DONE(0),
    NO_TESTS(1),
    NOT_FOUND(2);

    final int number;

    UnitEnd(int number) {
        this.number = number;
    }
}
