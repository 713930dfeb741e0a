package dev.xdist.provider.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.Setup;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.provider.unit.Loss;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What every gateway owes the controller. */
@Timeout(60)
abstract class GatewayContract {
    final BlockingQueue<String> warnings = new LinkedBlockingQueue<>();

    @TempDir
    @Nullable
    Path directory;

    private @Nullable Gateway gateway;

    abstract Gateway open();

    @BeforeEach
    void openGateway() {
        gateway = open();
    }

    @AfterEach
    void closeGateway() {
        gateway.close(Duration.ZERO);
    }

    @Test
    void goodEnd_isToldWithoutLoss_afterAllFrames() throws Exception {
        Heard heard = new Heard();

        gateway.start(plan("good-end"), heard);

        assertThat(heard.end()).isNull();
        assertThat(heard.kinds())
                .containsExactly(
                        WorkerMessage.KindCase.READY, WorkerMessage.KindCase.NOTICE, WorkerMessage.KindCase.FINISHED);
    }

    @Test
    void setUp_isTheFirstThingTheWorkerHears() throws Exception {
        Heard heard = new Heard();

        gateway.start(plan("good-end"), heard);
        heard.end();

        assertThat(heard.notices()).containsExactly("run uid-1");
    }

    @Test
    void exitBeforeHello_tellsExitCodeAndTheJvmsOwnWords() throws Exception {
        Heard heard = new Heard();

        gateway.start(plan("exit-before-hello"), heard);

        Loss loss = heard.end();
        assertThat(loss.summary()).isEqualTo("exited with code 3");
        assertThat(loss.lastLines()).containsExactly("no such thing");
        assertThat(heard.opened.getCount()).isEqualTo(1);
    }

    @Test
    void halt_tellsItsExitCode_afterTheFramesThatWereOnTheWay() throws Exception {
        Heard heard = new Heard();

        gateway.start(plan("halt"), heard);

        assertThat(heard.end().summary()).isEqualTo("exited with code 7");
        assertThat(heard.notices()).containsExactly("run uid-1");
    }

    @Test
    void kill_endsTheWorker_withTheGivenReason() throws Exception {
        Heard heard = new Heard();
        gateway.start(plan("wait"), heard);
        heard.opened.await();

        heard.link.kill("was in the way");

        assertThat(heard.end().summary()).isEqualTo("was in the way");
    }

    @Test
    void workerThatDoesNotEndInTime_isKilledWithoutLoss() throws Exception {
        Heard heard = new Heard();
        gateway.start(plan("linger"), heard);
        heard.opened.await();

        heard.link.expectEnd(Duration.ofMillis(1));

        assertThat(heard.end()).isNull();
        assertThat(heard.overstayed).isTrue();
    }

    @Test
    void oversizedFrame_costsThatWorker_withSizeAndLimit() throws Exception {
        Heard heard = new Heard();

        gateway.start(plan("oversized"), heard);

        assertThat(heard.end().summary()).isEqualTo("sent a frame of 71,303,168 bytes; at most 16,777,216 are allowed");
    }

    @Test
    void frameThatIsNoMessage_costsThatWorker() throws Exception {
        Heard heard = new Heard();

        gateway.start(plan("garbage"), heard);

        assertThat(heard.end().summary()).isEqualTo("sent a frame of 3 bytes that is no message");
    }

    @Test
    void frameThatCannotBeTakenIn_costsThatWorker() throws Exception {
        Heard heard = new Heard();
        heard.fails = true;

        gateway.start(plan("wait"), heard);

        assertThat(heard.end().summary())
                .isEqualTo("sent a frame that could not be taken in (java.lang.IllegalStateException: as if)");
    }

    @Test
    void linkClosedWithoutGoodbye_isNoGoodEnd() throws Exception {
        Heard heard = new Heard();

        gateway.start(plan("close-link"), heard);

        assertThat(heard.end().summary()).isEqualTo("exited with code 0");
    }

    @Test
    void programThatIsNotThere_isALossNotAnException() throws Exception {
        Heard heard = new Heard();
        LaunchPlan plan = new LaunchPlan(process("/no/such/java"), Setup.getDefaultInstance(), true);

        gateway.start(plan, heard);

        assertThat(heard.end().summary()).startsWith("could not be started: ").contains("/no/such/java");
    }

    @Test
    void preparedWorker_isTheOneThatStarts() throws Exception {
        Heard heard = new Heard();
        LaunchPlan plan = plan("good-end");
        LaunchPlan other = new LaunchPlan(process("/no/such/java"), plan.setup(), true);

        gateway.prepare(plan.process());
        gateway.start(other, heard);

        assertThat(heard.end()).isNull();
        assertThat(heard.notices()).containsExactly("run uid-1");
    }

    @Test
    void preparedProgramThatIsNotThere_isToldAtTheStart() throws Exception {
        Heard heard = new Heard();
        ProcessPlan process = process("/no/such/java");

        gateway.prepare(process);
        gateway.start(new LaunchPlan(process, Setup.getDefaultInstance(), true), heard);

        assertThat(heard.end().summary()).startsWith("could not be started: ").contains("/no/such/java");
    }

    @Test
    void preparedWorkerThatIsNeverAskedFor_endsWithTheGateway() {
        gateway.prepare(plan("wait").process());

        gateway.close(Duration.ofSeconds(60));

        assertThat(livingFakes()).isEmpty();
    }

    @Test
    void goodbye_letsGoOfTheWorker_soThatNothingKeepsItFromEnding() throws Exception {
        Heard heard = new Heard();

        gateway.start(plan("goodbye-and-wait"), heard);

        assertThat(heard.end()).isNull();
        assertThat(heard.notices()).containsExactly("run uid-1");
    }

    @Test
    void close_leavesNoWorkerBehind() throws Exception {
        Heard heard = new Heard();
        gateway.start(plan("wait"), heard);
        heard.opened.await();

        gateway.close(Duration.ZERO);

        assertThat(livingFakes()).isEmpty();
    }

    @Test
    void close_letsGoOfWhatHasSomethingToClose_beforeItKillsIt() throws Exception {
        Heard closes = new Heard();
        Heard hangs = new Heard();
        gateway.start(closing(plan("closes"), "closes"), closes);
        gateway.start(closing(plan("wait"), "hangs"), hangs);
        closes.opened.await();
        hangs.opened.await();

        gateway.close(Duration.ZERO);

        assertThat(livingFakes()).isEmpty();
        assertThat(directory.resolve("closes.log")).content().contains("closed");
    }

    private LaunchPlan closing(LaunchPlan plan, String id) {
        ProcessPlan process =
                new ProcessPlan(id, plan.process().command(), Map.of(), null, directory.resolve(id + ".log"), true);
        return new LaunchPlan(process, plan.setup(), true);
    }

    private static Stream<ProcessHandle> livingFakes() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).filter(GatewayContract::isFake);
    }

    private ProcessPlan process(String... command) {
        return new ProcessPlan("gw0", List.of(command), Map.of(), null, directory.resolve("gw0.log"), false);
    }

    private static boolean isFake(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("FakeWorker");
    }

    LaunchPlan plan(String behaviour) {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        ProcessPlan process = process(
                java,
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                FakeWorker.class.getName(),
                behaviour);
        Setup setup = Setup.newBuilder().setTestRunUid("uid-1").build();
        return new LaunchPlan(process, setup, true);
    }

    /** What a listener was told. */
    static final class Heard implements LinkListener {
        final CountDownLatch opened = new CountDownLatch(1);
        final List<WorkerMessage> messages = new java.util.concurrent.CopyOnWriteArrayList<>();
        private final BlockingQueue<List<Loss>> ends = new LinkedBlockingQueue<>();
        volatile @Nullable Link link;
        volatile boolean overstayed;
        volatile boolean fails;

        @Override
        public void overstayed(Duration patience) {
            overstayed = true;
        }

        @Override
        public void whenHeard(Runnable action) {
            action.run();
        }

        @Override
        public void opened(Link open) {
            link = open;
            opened.countDown();
        }

        @Override
        public void received(WorkerMessage message) {
            if (fails) {
                throw new IllegalStateException("as if");
            }
            messages.add(message);
        }

        @Override
        public void closed(@Nullable Loss loss) {
            ends.add(loss == null ? List.of() : List.of(loss));
        }

        @Nullable
        Loss end() throws InterruptedException {
            List<Loss> end = ends.poll(30, TimeUnit.SECONDS);
            assertThat(end).as("the end was told").isNotNull();
            return end.isEmpty() ? null : end.get(0);
        }

        /** Those that were told so far. */
        List<Loss> endsTold() {
            return ends.stream().flatMap(List::stream).toList();
        }

        List<WorkerMessage.KindCase> kinds() {
            return messages.stream().map(WorkerMessage::getKindCase).toList();
        }

        List<String> notices() {
            return messages.stream()
                    .filter(WorkerMessage::hasNotice)
                    .map(message -> message.getNotice().getText())
                    .toList();
        }
    }
}
