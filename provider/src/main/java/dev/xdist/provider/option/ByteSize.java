package dev.xdist.provider.option;

/** Numbers of bytes as options of the JVM write them: {@code 800000000}, {@code 512m}, {@code 2G}. */
public final class ByteSize {
    private static final String UNITS = "kmgt";

    private ByteSize() {}

    /**
     * Reads what a caller's pattern has let through.
     *
     * @param text digits, and perhaps one of k, m, g and t behind them, or of K, M, G and T
     * @return the bytes; {@link Long#MAX_VALUE} for more than that
     */
    public static long of(String text) {
        int unit = UNITS.indexOf(Character.toLowerCase(text.charAt(text.length() - 1)));
        long number = Long.parseLong(unit < 0 ? text : text.substring(0, text.length() - 1));
        int shift = 10 * (unit + 1);
        return number > Long.MAX_VALUE >> shift ? Long.MAX_VALUE : number << shift;
    }
}
