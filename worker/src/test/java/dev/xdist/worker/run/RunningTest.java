package dev.xdist.worker.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.launcher.TestIdentifier;

class RunningTest {
    private final Running running =
            new Running(TestIdentifier.from(new EngineDescriptor(UniqueId.forEngine("e"), "e")), 0);

    @Test
    void interruptWhileItRuns_reachesItsThreadAndEndsWithIt() {
        running.interrupt();

        boolean during = Thread.currentThread().isInterrupted();
        running.end();
        assertThat(during).isTrue();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void interruptAfterItsEnd_reachesNobody() {
        running.end();

        running.interrupt();

        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void interruptOfItsOwnMaking_outlivesIt() {
        Thread.currentThread().interrupt();

        running.end();

        assertThat(Thread.interrupted()).isTrue();
    }
}
