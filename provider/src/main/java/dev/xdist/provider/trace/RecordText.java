package dev.xdist.provider.trace;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values as text: {@code 12 true "text" null NAME}, a record as {@code (value value)}, a list or set as {@code [value
 * value]}, a map as {@code {key:value key:value}}, one record of a closed set as {@code (Name (value value))}. Sets and
 * maps are sorted, so equal values have equal texts. Other types are not written: who reads knows them.
 */
final class RecordText {
    private RecordText() {}

    /** A record with its own name and those of its components: {@code UnitStarted node=(0 "gw0") unit=(3)}. */
    static String named(Record value) {
        StringBuilder text = new StringBuilder(value.getClass().getSimpleName());
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            text.append(' ').append(component.getName()).append('=').append(component(component, value));
        }
        return text.toString();
    }

    /** Of a closed set it has to be said which one it is. */
    private static String component(RecordComponent component, Record owner) {
        Object value = valueOf(component, owner);
        return value == null || !component.getType().isSealed()
                ? write(value)
                : "(" + value.getClass().getSimpleName() + " " + write(value) + ")";
    }

    static String write(@Nullable Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Record inner) {
            return joined(
                    Stream.of(inner.getClass().getRecordComponents())
                            .map(component -> component(component, inner))
                            .toList(),
                    "(",
                    ")");
        }
        if (value instanceof Map<?, ?> map) {
            return joined(
                    map.entrySet().stream()
                            .map(entry -> write(entry.getKey()) + ":" + write(entry.getValue()))
                            .sorted()
                            .toList(),
                    "{",
                    "}");
        }
        if (value instanceof Collection<?> many) {
            Stream<String> texts = many.stream().map(RecordText::write);
            return joined((many instanceof Set ? texts.sorted() : texts).toList(), "[", "]");
        }
        return String.valueOf(value);
    }

    private static String joined(List<String> texts, String open, String close) {
        return texts.stream().collect(Collectors.joining(" ", open, close));
    }

    private static @Nullable Object valueOf(RecordComponent component, Record owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(owner.getClass() + " does not show its " + component.getName(), e);
        }
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '"' || sign == '\\') {
                quoted.append('\\').append(sign);
            } else if (sign < ' ') {
                quoted.append(String.format("\\u%04x", (int) sign));
            } else {
                quoted.append(sign);
            }
        }
        return quoted.append('"').toString();
    }
}
