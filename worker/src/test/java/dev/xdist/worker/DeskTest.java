package dev.xdist.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.xdist.proto.Answer;
import dev.xdist.proto.Ask;
import dev.xdist.proto.CleanUp;
import dev.xdist.proto.ControllerMessage;
import dev.xdist.proto.Output;
import dev.xdist.proto.Settle;
import dev.xdist.proto.Setup;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.worker.fixture.Sharing;
import org.junit.jupiter.api.Test;

/** What a worker says and does about what workers share. */
class DeskTest {
    @Test
    void lock_isAskedFor_waitedFor_andGivenBack() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.runClasses(Sharing.Locks.class);

            Ask ask = controller.awaitMessage(WorkerMessage::hasAsk).getAsk();
            answer(controller, Answer.newBuilder().setNumber(ask.getNumber()).setIndex(2));
            Settle settle = controller.awaitMessage(WorkerMessage::hasSettle).getSettle();

            assertThat(ask.getKind()).isEqualTo(Ask.Kind.WRITE);
            assertThat(ask.getKey()).isEqualTo("db");
            assertThat(ask.getSize()).isEqualTo(1);
            assertThat(ask.getWaitMillis()).isEqualTo(250);
            assertThat(ask.getThread()).isPositive();
            assertThat(settle.getNumber()).isEqualTo(ask.getNumber());
            assertThat(settle.getHow()).isEqualTo(Settle.How.RELEASED);
            assertThat(Transcript.output(controller.shutdownAndAwaitEnd())).isEqualTo("told 1 0 2 \n");
        }
    }

    @Test
    void whatIsDenied_isToldToTheTest() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.runClasses(Sharing.Locks.class);

            controller.awaitMessage(WorkerMessage::hasAsk);
            answer(
                    controller,
                    Answer.newBuilder().setNumber(1).setKind(Answer.Kind.DENIED).setText("for ever"));

            assertThat(Transcript.output(controller.shutdownAndAwaitEnd())).isEqualTo("told 1 4 0 for ever\n");
        }
    }

    @Test
    void value_isMadeAndTold_andCleanedUpWhenTheControllerSaysSo() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.runClasses(Sharing.Makes.class);

            Ask ask = controller.awaitMessage(WorkerMessage::hasAsk).getAsk();
            answer(controller, Answer.newBuilder().setNumber(1).setKind(Answer.Kind.COMPUTE));
            Settle settle = controller.awaitMessage(WorkerMessage::hasSettle).getSettle();
            answer(controller, value("made here"));
            controller.shutDown();
            controller.awaitMessage(WorkerMessage::hasLeaving);
            controller.send(ControllerMessage.newBuilder()
                    .setCleanUp(CleanUp.newBuilder()
                            .addKeys("url")
                            .addKeys("broken")
                            .addKeys("unknown"))
                    .build());
            String notice = controller
                    .awaitMessage(WorkerMessage::hasNotice)
                    .getNotice()
                    .getText();
            controller.awaitMessage(WorkerMessage::hasFinished);

            assertThat(ask.getCleansUp()).isTrue();
            assertThat(settle.getHow()).isEqualTo(Settle.How.COMPUTED);
            assertThat(settle.getData().toStringUtf8()).isEqualTo("made here");
            assertThat(Transcript.output(controller.received))
                    .contains("got made here\n")
                    .contains("cleaned up");
            assertThat(notice)
                    .isEqualTo("What was made once for \"broken\" could not be cleaned up:"
                            + " java.lang.IllegalStateException: it is gone.");
        }
    }

    @Test
    void valueOfAnother_isTaken_andNothingIsMade() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.runClasses(Sharing.Makes.class);

            controller.awaitMessage(WorkerMessage::hasAsk);
            answer(controller, value("made there"));
            controller.awaitMessage(
                    message -> message.getTestEvent().getOutput().contains("got made there"));

            assertThat(controller.received).noneMatch(WorkerMessage::hasSettle);
        }
    }

    @Test
    void whatIsToldToPlugins_isSentBeforeTheWorkerDies() throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.runClasses(Sharing.Tells.class);

            controller.drain();

            assertThat(controller.received)
                    .last()
                    .extracting(WorkerMessage::getOutput)
                    .isEqualTo(
                            Output.newBuilder().setKey("last").setValue("words").build());
        }
    }

    private static Answer.Builder value(String made) {
        return Answer.newBuilder().setNumber(1).setKind(Answer.Kind.VALUE).setData(ByteString.copyFromUtf8(made));
    }

    private static void answer(FakeController controller, Answer.Builder answer) {
        controller.send(ControllerMessage.newBuilder().setAnswer(answer).build());
    }
}
