package dev.xdist.provider.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastWordsTest {
    private static final Path DIRECTORY = Path.of("/build");

    @Test
    void exit_namesTheCallerAndItsThread() {
        List<String> clues = clues("""
                noise
                xdist: System.exit was called on thread "main":
                	at java.base/java.lang.Thread.join(Thread.java:1300)
                	at java.base/java.lang.Runtime.exit(Runtime.java:113)
                	at java.base/java.lang.System.exit(System.java:1860)
                	at shop.OrderTest.refund(OrderTest.java:12)
                	at shop.Base.run(Base.java:1)
                """);

        assertThat(clues)
                .containsExactly(
                        "System.exit was called on thread \"main\" by shop.OrderTest.refund(OrderTest.java:12).");
    }

    @Test
    void exitWithoutAStack_namesTheThread() {
        assertThat(clues("xdist: System.exit was called on thread \"a b\":\nnoise"))
                .containsExactly("System.exit was called on thread \"a b\".");
    }

    @Test
    void fatalError_namesTheFileThatTheJvmWrote() {
        List<String> clues = clues("""
                # A fatal error has been detected by the Java Runtime Environment:
                #
                # An error report file with more information is saved as:
                # /tmp/hs_err_pid12.log
                #
                """);

        assertThat(clues).containsExactly("The JVM's own report: /tmp/hs_err_pid12.log.");
    }

    @Test
    void heapDump_isNamedByItsPlace_andMemoryByItsKind() {
        List<String> clues = clues("""
                java.lang.OutOfMemoryError: Java heap space
                Dumping heap to java_pid12.hprof ...
                Heap dump file created [7 bytes in 0.01 secs]
                Terminating due to java.lang.OutOfMemoryError: Java heap space
                """);

        assertThat(clues)
                .containsExactly("It ran out of memory: Java heap space.", "Its heap: /build/java_pid12.hprof.");
    }

    @Test
    void wordsOfNoEnd_areNoClue() {
        assertThat(clues("at rest\nxdist: the link to the controller broke.")).isEmpty();
    }

    private static List<String> clues(String log) {
        return LastWords.clues(log.lines().toList(), DIRECTORY);
    }
}
