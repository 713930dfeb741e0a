package dev.xdist.provider.option;

import java.util.regex.Pattern;

/**
 * What {@code xdist.n} asks for.
 *
 * @param kind how to count
 * @param amount the number, or the number per processor; 0 for auto and logical
 */
record WorkerCount(Kind kind, double amount) {
    static final WorkerCount AUTO = new WorkerCount(Kind.AUTO, 0);

    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern PER_PROCESSOR = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,4})?C");

    enum Kind {
        NUMBER,
        PER_PROCESSOR,
        AUTO,
        LOGICAL
    }

    static WorkerCount parse(OptionValue value) {
        String text = value.text();
        if (text.equals("auto")) {
            return AUTO;
        }
        if (text.equals("logical")) {
            return new WorkerCount(Kind.LOGICAL, 0);
        }
        if (PER_PROCESSOR.matcher(text).matches()) {
            return new WorkerCount(Kind.PER_PROCESSOR, Double.parseDouble(text.substring(0, text.length() - 1)));
        }
        if (INTEGER.matcher(text).matches()) {
            boolean fits = text.length() <= 6 && Integer.parseInt(text) >= 0;
            if (fits && Integer.parseInt(text) <= XdistOptions.NODES_MAX) {
                return new WorkerCount(Kind.NUMBER, Integer.parseInt(text));
            }
            throw value.refused(text + " is no number from 0 to " + XdistOptions.NODES_MAX);
        }
        throw value.refused("\"" + text + "\" is no number, \"auto\" or \"logical\"");
    }

    /** Whether the machine decides. */
    boolean isOpen() {
        return kind == Kind.AUTO || kind == Kind.LOGICAL;
    }

    boolean isOff() {
        return amount == 0 && (kind == Kind.NUMBER || kind == Kind.PER_PROCESSOR);
    }
}
