package dev.xdist.worker;

import static dev.xdist.worker.FakeController.wholeClass;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.Setup;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.worker.fixture.Dealt;
import dev.xdist.worker.fixture.WorkerWatching;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Listeners of the worker itself: called in each, around all of its tests. */
class WorkerListenersTest {
    @TempDir
    Path folder;

    private Path register(Class<?>... listeners) throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        List<String> names = new ArrayList<>();
        for (Class<?> listener : listeners) {
            names.add(listener.getName());
        }
        return Files.write(services.resolve("dev.xdist.api.spi.XdistWorkerListener"), names);
    }

    @Test
    void listeners_areCalledAroundAllTests_andMayThrow() throws Exception {
        register(WorkerWatching.Throwing.class, WorkerWatching.Printing.class);
        String classPath = FakeController.Launch.path(folder.toString(), System.getProperty("java.class.path"));
        Setup.Builder setup = Setup.newBuilder().putSystemProperties("xdist.worker", "gw7");
        try (FakeController controller = FakeController.start(new FakeController.Launch(classPath, List.of()), setup)) {
            controller.run(wholeClass(0, Dealt.First.class));

            controller.shutdownAndAwaitEnd();

            assertThat(Transcript.output(controller.received).lines())
                    .startsWith("worker gw7 started on xdist-listeners")
                    .endsWith("worker gw7 finished");
            assertThat(controller.received.stream()
                            .filter(WorkerMessage::hasNotice)
                            .map(message -> message.getNotice().getText()))
                    .containsExactly(WorkerWatching.Throwing.class.getName()
                            + ".workerStarted threw java.lang.IllegalStateException: no. The worker goes on.");
        }
    }

    @Test
    void listenerThatBlocks_isLeftBehind() throws Exception {
        register(WorkerWatching.Blocking.class);
        List<String> notices = Collections.synchronizedList(new ArrayList<>());
        URL[] path = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
            WorkerListeners listeners = new WorkerListeners.Found(notices::add, loader, 100);

            listeners.started();
            listeners.finished();

            assertThat(notices)
                    .containsExactly("An XdistWorkerListener has not returned from workerStarted within 0.1 s;"
                            + " the worker goes on without it.");
        } finally {
            WorkerWatching.Blocking.RELEASE.countDown();
        }
    }

    @Test
    void serviceFileThatNamesNothing_isTold() throws Exception {
        Files.write(register(), List.of("a.Missing"));
        List<String> notices = Collections.synchronizedList(new ArrayList<>());
        URL[] path = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
            WorkerListeners listeners = new WorkerListeners.Found(notices::add, loader, 60_000);

            listeners.started();
            listeners.finished();

            assertThat(notices)
                    .containsExactly("An XdistWorkerListener failed in workerStarted: "
                            + "java.util.ServiceConfigurationError: dev.xdist.api.spi.XdistWorkerListener: Provider"
                            + " a.Missing not found. The worker goes on without it.");
        }
    }
}
