package dev.xdist.worker;

import static dev.xdist.worker.FakeController.unit;
import static dev.xdist.worker.FakeController.wholeClass;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xdist.proto.Selection;
import dev.xdist.proto.Setup;
import dev.xdist.worker.fixture.Dealt;
import dev.xdist.worker.fixture.Listening;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A user's own listeners see what ran here, and a session that lasts as long as the worker. */
class ListenersTest {
    @TempDir
    Path folder;

    static Stream<String> versions() {
        return Stream.of(JUnitVersions.ALL);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void listeners_seeOnlyWhatRanHere(String version) throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        register(services, "TestExecutionListener", Listening.Execution.class);
        register(services, "LauncherSessionListener", Listening.Session.class);
        register(services, "LauncherDiscoveryListener", Listening.Discovery.class);
        String classPath = FakeController.Launch.path(folder.toString(), JUnitVersions.classPath(version));
        FakeController.Launch launch = new FakeController.Launch(classPath, List.of());
        try (FakeController controller = FakeController.start(launch, Setup.newBuilder())) {
            controller.run(
                    wholeClass(1, Dealt.First.class),
                    unit(
                            2,
                            Listening.Watched.class,
                            "[engine:junit-jupiter]/[class:" + Listening.Watched.class.getName()
                                    + "]/[method:here()]"));

            controller.shutdownAndAwaitEnd();

            assertThat(Transcript.output(controller.received).lines())
                    .containsExactly(
                            "SESSION opened",
                            "DISCOVERY",
                            "PLAN started",
                            "OPEN",
                            "INIT First",
                            "HEARD one()",
                            "HEARD two()",
                            "HEARD Dealt$First",
                            "DISCOVERY",
                            "WATCHED here()",
                            "HEARD here()",
                            "HEARD Listening$Watched",
                            "CLOSE",
                            "HEARD JUnit Jupiter",
                            "PLAN finished",
                            "SESSION closed");
        }
    }

    @Test
    void namedListeners_hearWhatSurefireLetsThemHear() throws Exception {
        Selection selection = Selection.newBuilder()
                .addListeners(Listening.Execution.class.getName())
                .addListeners(Listening.OfJUnit4.class.getName())
                .addListeners(Dealt.First.class.getName())
                .build();
        try (FakeController controller = FakeController.start(Setup.newBuilder().setSelection(selection))) {
            controller.runClasses(Dealt.First.class);

            controller.shutdownAndAwaitEnd();

            assertThat(Transcript.output(controller.received).lines())
                    .containsExactly(
                            "PLAN started",
                            "JUNIT 4 started Dealt$First(dev.xdist.worker.fixture.Dealt$First)",
                            "OPEN",
                            "INIT First",
                            "HEARD one()",
                            "HEARD two()",
                            "JUNIT 4 finished Dealt$First(dev.xdist.worker.fixture.Dealt$First)",
                            "HEARD Dealt$First",
                            "CLOSE",
                            "HEARD JUnit Jupiter",
                            "PLAN finished");
        }
    }

    @Test
    void namedListenerThatCannotBeMade_isTold() {
        Setup.Builder setup =
                Setup.newBuilder().setSelection(Selection.newBuilder().addListeners("a.Missing"));
        assertThatThrownBy(() -> FakeController.start(setup))
                .hasMessageContaining("The listener a.Missing, which Surefire's property \"listener\" names, cannot"
                        + " be made: java.lang.ClassNotFoundException: a.Missing.");
    }

    private static void register(Path services, String type, Class<?> listener) throws Exception {
        Files.writeString(services.resolve("org.junit.platform.launcher." + type), listener.getName());
    }
}
