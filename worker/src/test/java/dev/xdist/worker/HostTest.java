package dev.xdist.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.ResourceFailed;
import dev.xdist.proto.Setup;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.worker.fixture.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host says and does, and how it ends. */
class HostTest {
    @TempDir
    Path folder;

    private Path life;

    @BeforeEach
    void begin() throws IOException {
        life = Files.createFile(folder.resolve("life"));
    }

    private FakeController host(Class<?> resource) {
        return host(resource, 0);
    }

    private FakeController host(Class<?> resource, int startMillis) {
        return FakeController.startHost(Setup.newBuilder()
                .setSharedResource(resource.getName())
                .setStartMillis(startMillis)
                .putSystemProperties(Resources.FILE, life.toString())
                .putSystemProperties("xdist.sharedResource", resource.getName())
                .putSystemProperties("xdist.workerCount", "3"));
    }

    @Test
    void resource_isStarted_andClosedWhenThatIsOrdered() throws Exception {
        try (FakeController controller = host(Resources.Works.class)) {
            byte[] addresses = controller
                    .awaitMessage(WorkerMessage::hasResourceUp)
                    .getResourceUp()
                    .getAddresses()
                    .toByteArray();
            controller.shutdownAndAwaitEnd();

            assertThat(new String(addresses)).contains("worker").contains("none of 3");
            assertThat(controller.exitStatus()).isZero();
            assertThat(lines()).containsExactly("started on main", "closed on main");
            assertThat(controller.log()).contains("noise");
        }
    }

    @Test
    void threadLeftBehind_doesNotKeepAHostAlive() throws Exception {
        try (FakeController controller = host(Resources.LeavesThread.class)) {
            controller.awaitMessage(WorkerMessage::hasResourceUp);

            controller.shutdownAndAwaitEnd();

            assertThat(controller.exitStatus()).isZero();
        }
    }

    @Test
    void errorOfTheStart_isTold_andTheHostEnds() throws Exception {
        try (FakeController controller = host(Resources.Fails.class)) {
            ResourceFailed failed =
                    controller.awaitMessage(WorkerMessage::hasResourceFailed).getResourceFailed();
            controller.awaitMessage(WorkerMessage::hasFinished);

            assertThat(failed.getText()).isEqualTo("java.lang.IllegalStateException: no disk");
            assertThat(failed.getError().size()).isPositive();
            controller.closeStandardInput();
            assertThat(controller.exitStatus()).isZero();
            assertThat(lines()).isEmpty();
            assertThat(controller.log()).contains("no disk").contains("Resources$Fails.start(");
        }
    }

    @Test
    void resourceThatAsksForWhatWorkersShare_isRefused() throws Exception {
        try (FakeController controller = host(Resources.Asks.class)) {
            ResourceFailed failed =
                    controller.awaitMessage(WorkerMessage::hasResourceFailed).getResourceFailed();

            assertThat(failed.getText())
                    .contains("Resources$Asks asks for lock \"db\". A shared resource uses nothing that workers share");
        }
    }

    @Test
    void startThatTakesForEver_isToldWithThePlaceWhereItStands() throws Exception {
        try (FakeController controller = host(Resources.Hangs.class, 300)) {
            ResourceFailed failed =
                    controller.awaitMessage(WorkerMessage::hasResourceFailed).getResourceFailed();
            controller.drain();

            assertThat(failed.getText())
                    .isEqualTo("java.util.concurrent.TimeoutException: start() has not returned within 0.3 s; below is"
                            + " where it stood");
            assertThat(failed.getError().toStringUtf8()).contains("dev.xdist.worker.fixture.Resources$Hangs");
            assertThat(controller.exitStatus()).isZero();
            assertThat(controller.log()).contains("Resources$Hangs.start(").contains("\"xdist-start-limit\"");
        }
    }

    @Test
    void closingOrderedWhileItStarts_interruptsTheStart_andClosesWhatCameOfIt() throws Exception {
        try (FakeController controller = host(Resources.Interruptible.class)) {
            awaitLine("begun");

            controller.shutdownAndAwaitEnd();

            assertThat(lines()).containsExactly("begun", "started on main", "closed on main");
        }
    }

    @Test
    void standardInputEnds_resourceIsClosed_andTheHostDies() throws Exception {
        try (FakeController controller = host(Resources.Works.class)) {
            controller.awaitMessage(WorkerMessage::hasResourceUp);

            controller.closeStandardInput();

            assertThat(controller.exitStatus()).isEqualTo(71);
            assertThat(lines()).containsExactly("started on main", "closed on xdist-close");
        }
    }

    @Test
    void linkEnds_resourceIsClosed_andTheHostDies() throws Exception {
        try (FakeController controller = host(Resources.Works.class)) {
            controller.awaitMessage(WorkerMessage::hasResourceUp);

            controller.closeLink();

            assertThat(controller.exitStatus()).isEqualTo(71);
            assertThat(lines()).containsExactly("started on main", "closed on xdist-close");
        }
    }

    @Test
    void standardInputEnds_whileTheResourceDoesNotClose_theHostDiesAllTheSame() throws Exception {
        try (FakeController controller = host(Resources.CloseHangs.class)) {
            controller.awaitMessage(WorkerMessage::hasResourceUp);

            long before = System.nanoTime();
            controller.closeStandardInput();

            assertThat(controller.exitStatus()).isEqualTo(71);
            assertThat(System.nanoTime() - before).isGreaterThan(TimeUnit.SECONDS.toNanos(1));
        }
    }

    @Test
    void signal_closesTheResource() throws Exception {
        try (FakeController controller = host(Resources.Works.class)) {
            controller.awaitMessage(WorkerMessage::hasResourceUp);

            // the process' own method closes its standard input, too
            controller.process.toHandle().destroy();

            assertThat(controller.exitStatus()).isEqualTo(143);
            assertThat(lines()).containsExactly("started on main", "closed on xdist-close");
        }
    }

    @Test
    void exitByTheResource_namesTheCaller() throws Exception {
        try (FakeController controller = host(Resources.Exits.class)) {
            controller.drain();

            assertThat(controller.exitStatus()).isEqualTo(5);
            assertThat(controller.log())
                    .contains("xdist: System.exit was called on thread \"main\":")
                    .contains("Resources$Exits.start(");
        }
    }

    @Test
    void errorOfClosing_isANotice() throws Exception {
        try (FakeController controller = host(Resources.CloseFails.class)) {
            controller.awaitMessage(WorkerMessage::hasResourceUp);
            controller.shutDown();

            String notice = controller
                    .awaitMessage(WorkerMessage::hasNotice)
                    .getNotice()
                    .getText();
            controller.awaitMessage(WorkerMessage::hasFinished);

            assertThat(notice).isEqualTo("could not be closed: java.lang.IllegalStateException: it sticks");
        }
    }

    @Test
    void threads_areToldToTheLog() throws Exception {
        try (FakeController controller = host(Resources.CloseHangs.class)) {
            controller.awaitMessage(WorkerMessage::hasResourceUp);
            controller.shutDown();

            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (!controller.log().contains("Resources$CloseHangs.close(") && System.nanoTime() < end) {
                controller.interrupt("");
                Thread.onSpinWait();
            }

            assertThat(controller.log()).contains("Resources$CloseHangs.close(");
        }
    }

    @Test
    void orderForAWorker_endsTheHost() throws Exception {
        try (FakeController controller = host(Resources.Works.class)) {
            controller.awaitMessage(WorkerMessage::hasResourceUp);

            controller.takeBack(1);

            assertThat(controller.exitStatus()).isEqualTo(71);
            assertThat(lines()).hasSize(2);
        }
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(life);
    }

    private void awaitLine(String line) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!lines().contains(line) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
