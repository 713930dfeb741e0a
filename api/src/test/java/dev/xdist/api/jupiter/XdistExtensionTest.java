package dev.xdist.api.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.xdist.api.Xdist;
import dev.xdist.api.XdistWorker;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

@ExtendWith(XdistExtension.class)
class XdistExtensionTest {
    private static String beforeAll;

    private final int atConstruction;

    XdistExtensionTest(@WorkerIndex int index) {
        atConstruction = index;
    }

    @BeforeAll
    static void ask(XdistWorker worker) {
        beforeAll = worker.id();
    }

    @Test
    void parameters_areWhatTheWorkerIs(
            XdistWorker worker,
            @WorkerId String id,
            @WorkerIndex int index,
            @WorkerIndex Integer boxed,
            @TestRunUid String uid,
            @WorkerDir Path dir) {
        assertThat(beforeAll).isEqualTo(id);
        assertThat(worker).hasToString(id);
        assertThat(id).isEqualTo(Xdist.workerIdOr("main"));
        assertThat(index)
                .isEqualTo(Xdist.workerIndex())
                .isEqualTo(atConstruction)
                .isEqualTo(worker.index());
        assertThat(boxed).isEqualTo(index);
        assertThat(uid).isEqualTo(Xdist.testRunUid()).isEqualTo(worker.testRunUid());
        assertThat(dir).isEqualTo(Xdist.workerDir()).isEqualTo(worker.dir());
        assertThat(Files.isDirectory(dir)).isTrue();
        assertThat(worker.count()).isEqualTo(Xdist.workerCount());
    }

    @Test
    void markOnAnotherType_isToldWithTheRightOne() {
        Event failed = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Mistaken.class))
                .execute()
                .testEvents()
                .failed()
                .list()
                .get(0);

        assertThat(failed.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .hasMessage("@WorkerIndex stands on a parameter of type String; it is for one of type int.");
    }

    @Test
    void extension_isFoundWhereJupiterLooksForSome() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Found.class))
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true")
                .execute()
                .testEvents()
                .assertStatistics(events -> events.succeeded(1));
    }

    @ExtendWith(XdistExtension.class)
    static class Mistaken {
        @Test
        void takesText(@WorkerIndex String index) {
            assertThat(index).isNotNull();
        }
    }

    static class Found {
        @Test
        void takesId(@WorkerId String id) {
            assertThat(id).isNotEmpty();
        }
    }
}
