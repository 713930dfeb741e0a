package dev.xdist.provider.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessMemoryTest {
    @Test
    @EnabledOnOs(OS.LINUX)
    void thisProcess_holdsAtLeastItsHeap() {
        long heapUsed =
                Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();

        long resident = ProcessMemory.residentBytes(ProcessHandle.current().pid());

        assertThat(resident).isGreaterThan(heapUsed);
        assertThat(ProcessMemory.isKnown()).isTrue();
    }

    @Test
    void noSuchProcess_holdsNothing() {
        assertThat(ProcessMemory.residentBytes(Long.MAX_VALUE)).isZero();
    }
}
