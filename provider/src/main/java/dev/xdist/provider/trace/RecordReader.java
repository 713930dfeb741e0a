package dev.xdist.provider.trace;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RecordText} wrote. A text that does not fit is refused with its place. */
final class RecordReader {
    private static final String ENDS_OF_WORDS = " )]}:=";

    private final String text;
    private int at;

    private RecordReader(String text) {
        this.text = text;
    }

    /** Reads a named record that is one of this sealed type's. */
    static <T> T named(String text, Class<T> sealed) {
        RecordReader reader = new RecordReader(text);
        Class<?> type = reader.kind(sealed);
        Object read = reader.components(type, component -> {
            reader.expect(' ');
            reader.expect(component.getName());
            reader.expect('=');
        });
        reader.expectEnd();
        return sealed.cast(read);
    }

    /** Reads a record without names. */
    static <T extends Record> T record(String text, Class<T> type) {
        RecordReader reader = new RecordReader(text);
        Object read = reader.tuple(type);
        reader.expectEnd();
        return type.cast(read);
    }

    /** Reads a map of strings. */
    static Map<String, String> strings(String text) {
        RecordReader reader = new RecordReader(text);
        Map<String, String> read = new HashMap<>();
        reader.many('{', '}', () -> {
            String key = reader.quoted();
            reader.expect(':');
            read.put(key, reader.quoted());
        });
        reader.expectEnd();
        return read;
    }

    private interface Separator {
        void before(RecordComponent component);
    }

    private Object components(Class<?> type, Separator separator) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            separator.before(components[i]);
            types[i] = components[i].getType();
            values[i] = value(components[i].getGenericType());
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("No " + type.getSimpleName() + " can be made of: " + text, e);
        }
    }

    private @Nullable Object value(Type type) {
        if (text.startsWith("null", at)) {
            expect("null");
            return null;
        }
        if (type instanceof ParameterizedType generic) {
            return container(generic);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isSealed()) {
            return oneOf(plain);
        }
        if (plain.isRecord()) {
            return tuple(plain);
        }
        return plain == String.class ? quoted() : simple(plain, word());
    }

    private Class<?> kind(Class<?> sealed) {
        String name = word();
        return Stream.of(sealed.getPermittedSubclasses())
                .filter(permitted -> permitted.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> refused("a " + sealed.getSimpleName()));
    }

    private Object oneOf(Class<?> sealed) {
        expect('(');
        Class<?> type = kind(sealed);
        expect(' ');
        Object read = tuple(type);
        expect(')');
        return read;
    }

    private Object tuple(Class<?> type) {
        int first = at;
        expect('(');
        Object read = components(type, component -> {
            if (at > first + 1) {
                expect(' ');
            }
        });
        expect(')');
        return read;
    }

    private Object simple(Class<?> type, String word) {
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(word))
                    .findFirst()
                    .orElseThrow(() -> refused("a " + type.getSimpleName()));
        }
        if (type == boolean.class) {
            return Boolean.valueOf(word);
        }
        return type == int.class || type == Integer.class ? (Object) Integer.valueOf(word) : Long.valueOf(word);
    }

    private Object container(ParameterizedType type) {
        Type first = type.getActualTypeArguments()[0];
        if (type.getRawType() == Map.class) {
            Map<Object, Object> map = new HashMap<>();
            many('{', '}', () -> {
                Object key = value(first);
                expect(':');
                map.put(key, value(type.getActualTypeArguments()[1]));
            });
            return map;
        }
        List<Object> list = new ArrayList<>();
        many('[', ']', () -> list.add(value(first)));
        return type.getRawType() == List.class ? list : new HashSet<>(list);
    }

    private void many(char open, char close, Runnable one) {
        expect(open);
        boolean first = true;
        while (at < text.length() && text.charAt(at) != close) {
            if (!first) {
                expect(' ');
            }
            first = false;
            one.run();
        }
        expect(close);
    }

    private String quoted() {
        expect('"');
        StringBuilder read = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            read.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at++));
        }
        expect('"');
        return read.toString();
    }

    private char escaped() {
        at++;
        if (text.startsWith("u", at)) {
            at += 5;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        return text.charAt(at++);
    }

    private String word() {
        int start = at;
        while (at < text.length() && ENDS_OF_WORDS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private void expect(char sign) {
        expect(String.valueOf(sign));
    }

    private void expect(String wanted) {
        if (!text.startsWith(wanted, at)) {
            throw refused("\"" + wanted + "\"");
        }
        at += wanted.length();
    }

    private void expectEnd() {
        if (at < text.length()) {
            throw refused("the end");
        }
    }

    private IllegalArgumentException refused(String wanted) {
        return new IllegalArgumentException("At sign " + at + " there should be " + wanted + ": " + text);
    }
}
