package dev.xdist.provider.classfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class ClassNotesReaderTest {
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        boolean truth() default false;

        byte small() default 0;

        char letter() default 'a';

        short low() default 0;

        int number() default 0;

        long big() default 0;

        float rough() default 0;

        double fine() default 0;

        String text() default "";

        ElementType choice() default ElementType.TYPE;

        Class<?> type() default void.class;

        Class<?>[] types() default {};

        int[] numbers() default {};

        Named one() default @Named("");

        Named[] several() default {};
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Named {
        String value();
    }

    @Retention(RetentionPolicy.CLASS)
    @interface Unseen {}

    /** With constants of many kinds, for all of them have to be passed over. */
    @All(
            truth = true,
            small = -7,
            letter = 'ö',
            low = -300,
            number = 70_000,
            big = 5_000_000_000L,
            rough = 1.5f,
            fine = -0.25,
            text = "ä \u20ac \uD83D\uDE00 \0",
            choice = ElementType.FIELD,
            type = String[][].class,
            types = {int.class, long[].class, List.class, void.class},
            numbers = {1, -2},
            one = @Named("x"),
            several = {@Named("y"), @Named("z")})
    @Unseen
    abstract static class Marked<T> extends Thread implements Callable<T>, Serializable {
        @Named("field")
        @Unseen
        long[] longs = {1L << 40, Double.doubleToLongBits(1e300)};

        @Named("method")
        Runnable later(int count, List<T> all) {
            return () -> all.clear();
        }

        static class Inside {}

        class Around {}

        interface Shown {}
    }

    @Test
    void notes_holdWhatStandsInTheFile() throws IOException {
        ClassNotes notes = ClassNotesReader.read(file(Marked.class), true);

        String name = Marked.class.getName();
        String own = ClassNotesReaderTest.class.getName();
        assertThat(notes.name()).isEqualTo(name);
        assertThat(notes.supertypes())
                .containsExactly("java.lang.Thread", "java.util.concurrent.Callable", "java.io.Serializable");
        assertThat(notes.nested()).containsExactlyInAnyOrder(name + "$Inside", name + "$Shown");
        assertThat(notes.members())
                .extracting(ClassNotes.Member::toString)
                .containsExactly(
                        "Member[signature=[J longs, annotation=" + own + "$Named{value=field}]",
                        "Member[signature=[J longs, annotation=" + own + "$Unseen{}]",
                        "Member[signature=later(ILjava/util/List;)Ljava/lang/Runnable;, annotation=" + own
                                + "$Named{value=method}]");
    }

    @Test
    void values_areTexts_asInSource() throws IOException {
        ClassNotes notes = ClassNotesReader.read(file(Marked.class), true);

        String named = Named.class.getName();
        assertThat(notes.annotations()).singleElement().satisfies(all -> {
            assertThat(all.type()).isEqualTo(All.class.getName());
            assertThat(all.values())
                    .hasSize(15)
                    .containsEntry("truth", "true")
                    .containsEntry("small", "-7")
                    .containsEntry("letter", "ö")
                    .containsEntry("low", "-300")
                    .containsEntry("number", "70000")
                    .containsEntry("big", "5000000000")
                    .containsEntry("rough", "1.5")
                    .containsEntry("fine", "-0.25")
                    .containsEntry("text", "ä \u20ac \uD83D\uDE00 \0")
                    .containsEntry("choice", "FIELD")
                    .containsEntry("type", "java.lang.String[][]")
                    .containsEntry("types", "[int, long[], java.util.List, void]")
                    .containsEntry("numbers", "[1, -2]")
                    .containsEntry("one", named + "{value=x}")
                    .containsEntry("several", "[" + named + "{value=y}, " + named + "{value=z}]");
        });
    }

    @Test
    void membersAndNestedClasses_arePassedOverIfNobodyAsks() throws IOException {
        ClassNotes all = ClassNotesReader.read(file(Marked.class), true);

        ClassNotes notes = ClassNotesReader.read(file(Marked.class), false);

        assertThat(notes)
                .isEqualTo(new ClassNotes(all.name(), all.supertypes(), all.annotations(), List.of(), List.of()));
    }

    @Test
    void whatIsNoClassFile_isRefused() {
        assertThatThrownBy(() -> ClassNotesReader.read(new byte[100], true)).isInstanceOf(RuntimeException.class);
    }

    private static byte[] file(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }
}
