package dev.xdist.provider.unit;

/**
 * Which invocations of a template a unit runs: every {@code of}-th. Nobody need know how many there are, and of a list
 * that grows towards its end each share gets as much.
 *
 * @param number from 0 to {@code of - 1}
 * @param of how many shares there are
 */
public record Share(int number, int of) {
    /** All of it. */
    public static final Share ALL = new Share(0, 1);

    public boolean isAll() {
        return of == 1;
    }
}
