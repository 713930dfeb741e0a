package dev.xdist.worker;

import static dev.xdist.worker.FakeController.unit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.MethodRule;
import dev.xdist.proto.Selection;
import dev.xdist.proto.Setup;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.worker.fixture.Dealt;
import dev.xdist.worker.fixture.Engines;
import dev.xdist.worker.fixture.Plain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Engines beside Jupiter, and the selection that all of them obey. */
class EnginesTest {
    @TempDir
    Path folder;

    @Test
    void vintage_runsInRequestsOfItsOwnBesideTheOpenOne() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.runClasses(Dealt.First.class, Engines.Four.class, Engines.Mixed.class);

            controller.shutdownAndAwaitEnd();

            assertThat(Transcript.results(controller.received))
                    .containsExactlyInAnyOrder(
                            "SUCCEEDED one",
                            "SUCCEEDED two",
                            "SUCCEEDED vintage",
                            "FAILED fails",
                            "SUCCEEDED vintage",
                            "SUCCEEDED jupiter");
            assertThat(Transcript.of(controller.received))
                    .containsOnlyOnce("hint")
                    .doesNotContain("notice")
                    .contains("end 0 DONE", "end 1 DONE", "end 2 DONE");
            assertThat(Transcript.output(controller.received)).containsOnlyOnce("OPEN");
        }
    }

    @Test
    void engineThatCannotShareARequest_isNamedInAHint() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.runClasses(Engines.Four.class, Engines.Mixed.class);

            controller.shutdownAndAwaitEnd();

            assertThat(controller.received)
                    .filteredOn(WorkerMessage::hasNotice)
                    .singleElement()
                    .satisfies(message -> {
                        assertThat(message.getNotice().getHint()).isTrue();
                        assertThat(message.getNotice().getText())
                                .isEqualTo("The engine junit-vintage runs each class in a launcher request of its own:"
                                        + " what lives as long as a request is opened and closed for each class.");
                    });
        }
    }

    @Test
    void classOfTwoEngines_opensJupiterFirstAndEndsOnce() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.runClasses(Engines.Mixed.class, Dealt.First.class);

            controller.shutdownAndAwaitEnd();

            assertThat(Transcript.results(controller.received))
                    .containsExactlyInAnyOrder(
                            "SUCCEEDED jupiter", "SUCCEEDED vintage", "SUCCEEDED one", "SUCCEEDED two");
            assertThat(Transcript.of(controller.received)).containsOnlyOnce("end 0 DONE", "end 1 DONE");
        }
    }

    @Test
    void vintageUnits_areOneMethodOrTheClassLessWhatIsSkipped() throws Exception {
        String four = "[engine:junit-vintage]/[runner:" + Engines.Four.class.getName() + "]";
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.collect(Engines.Four.class);
            controller.run(
                    unit(1, Engines.Four.class, four + "/[test:vintage(" + Engines.Four.class.getName() + ")]"),
                    unit(2, Engines.Four.class, "", four + "/[test:vintage(" + Engines.Four.class.getName() + ")]"));

            controller.shutdownAndAwaitEnd();

            assertThat(Transcript.results(controller.received)).containsExactly("SUCCEEDED vintage", "FAILED fails");
            assertThat(controller.received)
                    .filteredOn(WorkerMessage::hasClassCollected)
                    .first()
                    .satisfies(message -> assertThat(
                                    message.getClassCollected().getUnits(0).getUniqueId())
                            .isEmpty());
        }
    }

    @Test
    void secondHierarchicalEngine_isOpenedOnceInsideTheFirst() throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve("org.junit.platform.engine.TestEngine"), Engines.OwnEngine.class.getName());
        String classPath = FakeController.Launch.path(folder.toString(), System.getProperty("java.class.path"));
        FakeController.Launch launch = new FakeController.Launch(classPath, List.of());
        try (FakeController controller = FakeController.start(launch, Setup.newBuilder())) {
            controller.runClasses(
                    Dealt.First.class, Engines.Own.class, Dealt.Second.class, Engines.Own.class, Dealt.First.class);

            controller.shutdownAndAwaitEnd();

            assertThat(Transcript.output(controller.received))
                    .containsOnlyOnce("OWN opened")
                    .containsOnlyOnce("OWN closed")
                    .containsOnlyOnce("OPEN\n")
                    .containsOnlyOnce("CLOSE");
            assertThat(Transcript.results(controller.received))
                    .hasSize(2 + 2 + 7 + 2 + 2)
                    .contains("SUCCEEDED checkOne", "SUCCEEDED checkTwo");
            assertThat(Transcript.of(controller.received))
                    .doesNotContain("notice")
                    .contains("end 4 DONE");
        }
    }

    @Test
    void tags_areObeyed() throws Exception {
        Selection selection = Selection.newBuilder().addExcludeTags("slow").build();

        assertThat(resultsOf(selection, Engines.Tagged.class)).containsExactly("SUCCEEDED fast");
    }

    @Test
    void categories_areObeyed() throws Exception {
        // The include filter of Surefire drops the class itself when it has no category, but not its methods.
        Selection included = Selection.newBuilder().addIncludeCategories("Slow").build();
        Selection excluded = Selection.newBuilder()
                .addExcludeCategories(Engines.Slow.class.getName())
                .build();

        assertThat(resultsOf(included, Engines.Categorised.class)).containsExactly("SUCCEEDED slow");
        assertThat(resultsOf(excluded, Engines.Categorised.class)).containsExactly("SUCCEEDED fast");
    }

    @Test
    void methodRules_areObeyed() throws Exception {
        Selection selection = Selection.newBuilder()
                .addIncludeMethods(MethodRule.newBuilder()
                        .setClassPattern(".*/Plain\\.class")
                        .setMethodPattern("n.*|passes"))
                .addExcludeMethods(MethodRule.newBuilder().setMethodPattern("passes"))
                .build();

        assertThat(resultsOf(selection, Plain.class)).containsExactly("SUCCEEDED named");
    }

    @Test
    void enginesAndClassPatterns_areObeyed() throws Exception {
        Selection engines =
                Selection.newBuilder().addExcludeEngines("junit-vintage").build();
        Selection classes =
                Selection.newBuilder().addExcludeClassPatterns(".*Mixed").build();

        assertThat(resultsOf(engines, Engines.Mixed.class)).containsExactly("SUCCEEDED jupiter");
        assertThat(resultsOf(classes, Engines.Mixed.class)).isEmpty();
    }

    private static List<String> resultsOf(Selection selection, Class<?> owner) throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder().setSelection(selection))) {
            controller.runClasses(owner);

            controller.shutdownAndAwaitEnd();

            return Transcript.results(controller.received);
        }
    }
}
