package dev.xdist.provider.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessStatusTest {
    @Test
    @EnabledOnOs(OS.LINUX)
    void thisProcess_holdsAtLeastItsHeap() {
        long heapUsed =
                Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();

        long resident = ProcessStatus.residentBytes(ProcessHandle.current().pid());

        assertThat(resident).isGreaterThan(heapUsed);
        assertThat(ProcessStatus.tellsMemory()).isTrue();
    }

    @Test
    void noSuchProcess_holdsNothing() {
        assertThat(ProcessStatus.residentBytes(Long.MAX_VALUE)).isZero();
        assertThat(ProcessStatus.isStopped(Long.MAX_VALUE)).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void processThatGotSigstop_isStopped_andOthersAreNot() throws Exception {
        Process sleeper = new ProcessBuilder("sh", "-c", "kill -STOP $$; exit 0").start();

        try {
            await(() -> ProcessStatus.isStopped(sleeper.pid()));
        } finally {
            sleeper.destroyForcibly();
        }
        assertThat(ProcessStatus.isStopped(ProcessHandle.current().pid())).isFalse();
    }

    /** Fails if it is not so within ten seconds. */
    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
