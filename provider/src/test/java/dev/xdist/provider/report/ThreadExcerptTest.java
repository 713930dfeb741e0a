package dev.xdist.provider.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThreadExcerptTest {

    @Test
    void threadsOfTheJvm_standLast() {
        String dump = "Deadlock: these wait for each other: \"a\" #20\n\n" + thread("main", 2) + thread("Finalizer", 1)
                + thread("xdist-link", 1) + thread("a", 1);

        assertThat(ThreadExcerpt.of(dump)).isEqualTo("""
                Deadlock: these wait for each other: "a" #20
                "main" #1 RUNNABLE
                \tat frame 1
                \tat frame 2
                "a" #1 RUNNABLE
                \tat frame 1
                "Finalizer" #1 RUNNABLE
                \tat frame 1
                "xdist-link" #1 RUNNABLE
                \tat frame 1""");
    }

    @Test
    void deepThread_isCut() {
        assertThat(ThreadExcerpt.of(thread("main", 11)).lines())
                .hasSize(12)
                .last()
                .isEqualTo("\tat frame 11");
        assertThat(ThreadExcerpt.of(thread("main", 12)).lines())
                .hasSize(13)
                .last()
                .isEqualTo("\t... 1 more");
    }

    @Test
    void manyThreads_areCounted() {
        String twenty = IntStream.range(0, 20).mapToObj(i -> thread("t" + i, 2)).collect(Collectors.joining());
        String more = twenty + thread("t20", 2) + thread("t21", 2);

        assertThat(ThreadExcerpt.of(twenty).lines()).hasSize(60);
        assertThat(ThreadExcerpt.of(more).lines()).hasSize(61).last().isEqualTo("... and 2 more threads");
        assertThat(ThreadExcerpt.of(twenty + thread("t20", 0)).lines()).last().isEqualTo("... and 1 more thread");
    }

    @Test
    void textThatIsNoDump_isShown() {
        assertThat(ThreadExcerpt.of("This JVM does not tell\n")).isEqualTo("This JVM does not tell");
        assertThat(ThreadExcerpt.of("")).isEmpty();
    }

    private static String thread(String name, int depth) {
        return "\"" + name + "\" #1 RUNNABLE\n"
                + IntStream.rangeClosed(1, depth)
                        .mapToObj(i -> "\tat frame " + i + "\n")
                        .collect(Collectors.joining())
                + "\n";
    }
}
