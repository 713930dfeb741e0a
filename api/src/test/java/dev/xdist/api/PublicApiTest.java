package dev.xdist.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/**
 * All that users can compile against is listed in {@code public-api.txt}, so that nobody changes it by the way. What is
 * meant to change is written anew with {@code -Dxdist.rewrite=true}, and the difference read.
 */
class PublicApiTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path LISTED = Path.of("src/test/resources/public-api.txt");

    @Test
    void publicApi_isWhatIsListed() throws Exception {
        String seen = String.join("\n", lines()) + "\n";
        if (Boolean.getBoolean("xdist.rewrite")) {
            Files.createDirectories(LISTED.getParent());
            Files.writeString(LISTED, seen);
        }

        assertThat(seen)
                .as("If this change is meant, write the list anew with -Dxdist.rewrite=true and read the difference.")
                .isEqualTo(Files.readString(LISTED));
    }

    private static List<String> lines() throws IOException, ClassNotFoundException {
        List<String> names;
        try (Stream<Path> files = Files.walk(CLASSES)) {
            names = files.map(file -> CLASSES.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList();
        }
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            Class<?> type = Class.forName(name, false, PublicApiTest.class.getClassLoader());
            if (Modifier.isPublic(type.getModifiers())) {
                lines.add(header(type));
                lines.addAll(members(type));
            }
        }
        return lines;
    }

    private static String header(Class<?> type) {
        API status = type.getAnnotation(API.class);
        String above = Stream.concat(
                        Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()))
                .map(PublicApiTest::text)
                .filter(name -> !name.equals("Object"))
                .collect(Collectors.joining(", "));
        return Modifier.toString(type.getModifiers()) + " " + type.getName()
                + (above.isEmpty() ? "" : " : " + above)
                + (status == null ? "" : " [" + status.status() + " " + status.since() + "]");
    }

    private static List<String> members(Class<?> type) {
        List<String> members = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (isOpen(field)) {
                members.add(start(field) + text(field.getGenericType()) + " " + field.getName());
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isOpen(constructor)) {
                members.add(start(constructor) + "new" + parameters(constructor));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isOpen(method)) {
                String value = method.getDefaultValue() == null ? "" : " default " + method.getDefaultValue();
                members.add(start(method) + text(method.getGenericReturnType()) + " " + method.getName()
                        + parameters(method) + value);
            }
        }
        return members.stream().sorted().toList();
    }

    private static boolean isOpen(Member member) {
        return !member.isSynthetic() && (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    }

    private static String start(Member member) {
        int told = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.STATIC | Modifier.FINAL | Modifier.ABSTRACT;
        return "    " + Modifier.toString(member.getModifiers() & told) + " ";
    }

    private static String parameters(Executable executable) {
        String thrown = Arrays.stream(executable.getGenericExceptionTypes())
                .map(PublicApiTest::text)
                .collect(Collectors.joining(", "));
        return Arrays.stream(executable.getGenericParameterTypes())
                        .map(PublicApiTest::text)
                        .collect(Collectors.joining(", ", "(", ")"))
                + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private static String text(Type type) {
        return type.getTypeName().replaceAll("\\bjava\\.(lang|util|nio\\.file|time)\\.(?=[A-Z])", "");
    }
}
