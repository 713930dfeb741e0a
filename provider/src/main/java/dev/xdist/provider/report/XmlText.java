package dev.xdist.provider.report;

import org.jspecify.annotations.Nullable;

/**
 * Text that an XML report can hold. Surefire escapes control characters by itself, but writes U+FFFE, U+FFFF and halves
 * of surrogate pairs as they are, and then no parser reads the report. Here they stand as they would in Java's source.
 */
final class XmlText {
    private XmlText() {}

    /** The same text if it can stand in XML. */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isFree(text, i)) {
                return escaped(text, i);
            }
        }
        return text;
    }

    static @Nullable String ofOptional(@Nullable String text) {
        return text == null ? null : of(text);
    }

    private static String escaped(String text, int from) {
        StringBuilder legal = new StringBuilder(text.length() + 16).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (isFree(text, i)) {
                legal.append(sign);
            } else {
                legal.append(String.format("\\u%04X", (int) sign));
            }
        }
        return legal.toString();
    }

    private static boolean isFree(String text, int at) {
        char sign = text.charAt(at);
        if (sign < Character.MIN_SURROGATE) {
            return true;
        }
        if (Character.isHighSurrogate(sign)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(sign)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return sign < '\uFFFE';
    }
}
