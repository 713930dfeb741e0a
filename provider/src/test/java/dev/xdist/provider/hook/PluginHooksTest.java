package dev.xdist.provider.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.api.spi.CrashDecision;
import dev.xdist.api.spi.CrashInfo;
import dev.xdist.api.spi.RunConfig;
import dev.xdist.api.spi.UnitInfo;
import dev.xdist.api.spi.WorkerInfo;
import dev.xdist.api.spi.WorkerSetup;
import dev.xdist.api.spi.WorkerSpec;
import dev.xdist.api.spi.XdistListener;
import dev.xdist.api.spi.XdistPlugin;
import dev.xdist.provider.node.WorkerExtras;
import dev.xdist.provider.option.Machine;
import dev.xdist.provider.option.NodeSpec;
import dev.xdist.provider.session.PluginSay;
import dev.xdist.provider.session.RunSummary;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What plugins answer, and what becomes of those that do not behave. */
class PluginHooksTest {
    static final RunFacts FACTS =
            new RunFacts("run-1", "auto", List.of("a.A"), Map.of("xdist.n", "auto"), Path.of("/p"), Path.of("/p/t"));
    private static final NodeId GW0 = new NodeId(0, "gw0");
    private static final List<NodeSpec> TWO = NodeSpec.readAll(List.of("popen//env:A=1", "popen//id=db"));
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(200);

    static PluginHooks hooks(Duration limit, XdistListener... plugins) {
        return new PluginHooks(FACTS, new PluginOutput(), complaints -> {
            List<PluginThread> threads = new ArrayList<>();
            for (XdistListener plugin : plugins) {
                threads.add(new PluginThread(
                        plugin.getClass(), () -> plugin, PluginHooksTest.class.getClassLoader(), limit, complaints));
            }
            return threads;
        });
    }

    private static void end(Hooks hooks) {
        hooks.runFinished(new RunOutcome(new RunSummary(1, 1, 0, 1, 1, false, null), 1, 0));
    }

    @Test
    void autoWorkers_firstAnswerDecides_nonsenseIsTold() {
        Recorder silent = new Recorder();
        Hooks hooks = hooks(LONG, silent, new Counting(0), new Counting(3), new Counting(4));

        Machine.Told told = hooks.autoWorkers();

        assertThat(told).isEqualTo(new Machine.Told(3, Counting.class.getName()));
        assertThat(silent.calls).containsExactly("autoWorkers 0 [a.A] {xdist.n=auto}");
        assertThat(hooks.complaints())
                .containsExactly(Counting.class.getName()
                        + ".autoWorkers returned 0, which is no number from 1 to 10000;" + " it is not heeded.");
        assertThat(hooks.complaints()).isEmpty();
    }

    @Test
    void specs_passFromOneToTheNext() {
        Recorder last = new Recorder();
        Hooks hooks = hooks(
                LONG,
                new Respec(list ->
                        list.replaceAll(spec -> spec.withEnv("TZ", "a/b,c*d%").withJvmOption("-Dx=1"))),
                new Respec(list -> list.add(WorkerSpec.of("popen//nice=5"))),
                last);

        List<NodeSpec> specs = hooks.specs(TWO);

        assertThat(specs).hasSize(3);
        assertThat(specs.get(0).env()).isEqualTo(Map.of("A", "1", "TZ", "a/b,c*d%"));
        assertThat(specs.get(1).id()).isEqualTo("db");
        assertThat(specs.get(1).jvmOptions()).containsExactly("-Dx=1");
        assertThat(specs.get(2).nice()).isEqualTo(5);
        assertThat(last.calls.get(0)).contains("popen//nice=5");
        assertThat(hooks.complaints()).isEmpty();
    }

    @Test
    void specsOfOneEntryForSeveral_bearTheirOwnNames() {
        NodeSpec named = new NodeSpec("popen//id=db//nice=1", "db7", null, null, Map.of(), List.of(), 1);
        Hooks hooks = hooks(LONG, new Respec(list -> list.replaceAll(spec -> spec.withEnv("A", "1"))));

        List<NodeSpec> specs = hooks.specs(List.of(named));

        assertThat(specs.get(0).id()).isEqualTo("db7");
        assertThat(specs.get(0).text()).isEqualTo("popen//id=db7//nice=1//env:A=1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "popen//jva=8 | .specs left what is no spec. xdist.tx, entry 1: there is no key \"jva\"; did you mean \"java\"? popen//jva=8 ^^^. What it changed is dropped.",
                "2*popen | .specs left what is no spec. xdist.tx, entry 1: each entry is one worker, so that none has a count 2*popen ^. What it changed is dropped.",
                "'' | .specs left 0 workers; 1 to 10000 can be. What it changed is dropped.",
            })
    void specsThatNoRunCanHave_areDropped(String text, String told) {
        Hooks hooks = hooks(LONG, new Respec(list -> {
            list.clear();
            if (!text.isEmpty()) {
                list.add(WorkerSpec.of(text));
            }
        }));

        assertThat(hooks.specs(TWO)).isSameAs(TWO);
        assertThat(hooks.complaints()).containsExactly(Respec.class.getName() + told);
    }

    @Test
    void crash_firstAnswerDecides_whatThrowsOrHangsHasNone() {
        CountDownLatch never = new CountDownLatch(1);
        PluginHooks hooks = hooks(
                SHORT,
                new Judging(() -> null),
                new Judging(() -> {
                    throw new IllegalStateException("no");
                }),
                new Wrapped(new Recorder()),
                new Judging(() -> {
                    never.await();
                    return CrashDecision.RETRY;
                }),
                new Judging(() -> CrashDecision.SKIP),
                new Judging(() -> CrashDecision.REPORT));

        Verdict verdict = hooks.verdict(null).join();

        assertThat(verdict).isEqualTo(new Verdict(Verdict.Kind.SKIP, Judging.class.getName()));
        assertThat(hooks.asked()).isEqualTo(new PluginSay(true, false));
        assertThat(hooks.complaints())
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains(".crashed threw java.lang.IllegalStateException: no"))
                .anySatisfy(text -> assertThat(text).contains("did not answer crashed within 200 ms."));
        never.countDown();
    }

    @Test
    void pluginsWithoutAWordOnCrashes_areNotAsked() {
        assertThat(hooks(LONG, new Counting(3)).asked()).isEqualTo(PluginSay.NOTHING);
        assertThat(Hooks.NONE.asked()).isEqualTo(PluginSay.NOTHING);
    }

    @Test
    void extras_areSummedUp_andAskedOncePerWorker() {
        Recorder last = new Recorder();
        Hooks hooks = hooks(
                LONG,
                new Configuring(setup -> {
                    setup.input("number", "1");
                    setup.env("TZ", "UTC");
                    setup.systemProperty("p", "q");
                    setup.jvmOption("-Xmx64m");
                }),
                new Configuring(setup -> setup.input(
                        "number", setup.worker().id() + setup.worker().spec())),
                last);
        hooks.runStarted(TWO);

        WorkerExtras extras = hooks.extras(GW0, 0).join();

        assertThat(extras)
                .isEqualTo(new WorkerExtras(
                        Map.of("number", "gw0popen//env:A=1"),
                        Map.of("TZ", "UTC"),
                        Map.of("p", "q"),
                        List.of("-Xmx64m")));
        assertThat(hooks.extras(GW0, 0).join()).isSameAs(extras);
        assertThat(last.calls).containsExactly("runStarted run-1 auto 2", "configureWorker gw0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "env XDIST_WORKER v | XDIST_WORKER is set by xdist itself",
                "env A=B v | \"A=B\" is no name of a variable",
                "property xdist.worker v | xdist.worker is set by xdist itself",
                "jvm Xmx1g | \"Xmx1g\" is no JVM option: those begin with \"-\"",
                "long 65537 | the value of key has 65537 characters; at most 65536 are allowed",
                "key 201 | a key of 201 characters; 1 to 200 are allowed",
                "many 16 | with key15 the worker's input comes to more than 1000000 characters",
            })
    void setupThatCannotBe_isRefusedWhereItIsSet_andDropped(String what, String told) {
        Hooks hooks = hooks(LONG, new Configuring(setup -> set(setup, what.split(" "))));
        hooks.runStarted(TWO);

        assertThat(hooks.extras(GW0, 0).join()).isEqualTo(WorkerExtras.NONE);
        end(hooks);
        assertThat(hooks.complaints())
                .singleElement()
                .asString()
                .startsWith(Configuring.class.getName() + ".configureWorker threw java.lang.IllegalArgumentException: "
                        + told);
    }

    private static void set(WorkerSetup setup, String... words) {
        switch (words[0]) {
            case "env" -> setup.env(words[1], words[2]);
            case "property" -> setup.systemProperty(words[1], words[2]);
            case "jvm" -> setup.jvmOption(words[1]);
            case "long" -> setup.input("key", "v".repeat(Integer.parseInt(words[1])));
            case "key" -> setup.input("k".repeat(Integer.parseInt(words[1])), "");
            default -> {
                for (int i = 0; i < Integer.parseInt(words[1]); i++) {
                    setup.input("key" + i, "v".repeat(65_536));
                }
            }
        }
    }

    @Test
    void whatThrows_isToldOncePerMethod_andStopsNothing() {
        Throwing throwing = new Throwing();
        Recorder other = new Recorder();
        Hooks hooks = hooks(LONG, throwing, other);

        assertThat(hooks.autoWorkers()).isNull();
        hooks.warning("one");
        hooks.warning("two");
        end(hooks);

        assertThat(hooks.complaints())
                .hasSize(2)
                .allSatisfy(text -> assertThat(text)
                        .matches(
                                "\\S+\\$Throwing\\.(autoWorkers|warning) threw java\\.lang\\.(IllegalState.*: no|Error: never) at"
                                        + " .*Throwing\\..*PluginHooksTest\\.java:\\d+\\)\\. The run goes on; when it throws again there,"
                                        + " that is not told\\."));
        assertThat(throwing.warnings).hasValue(2);
        assertThat(other.calls).contains("warning one", "warning two");
    }

    @Test
    void whatDoesNotAnswer_isSwitchedOff_andTheDefaultTaken() {
        Recorder other = new Recorder();
        Blocking blocking = new Blocking();
        Hooks hooks = hooks(SHORT, blocking, other);
        hooks.runStarted(TWO);

        assertThat(hooks.specs(TWO)).isSameAs(TWO);
        assertThat(hooks.extras(GW0, 0).join()).isEqualTo(WorkerExtras.NONE);
        end(hooks);

        assertThat(hooks.complaints())
                .containsExactly(Blocking.class.getName() + " did not answer specs within 200 ms (it is in runStarted)."
                        + " The run goes on as if it had no answer; it is not called any more.");
        assertThat(other.calls).contains("configureWorker gw0", "runFinished 1 0 1 0 falseOptional.empty");
        blocking.release.countDown();
    }

    @Test
    void listenerThatBlocks_isLeftBehindAtTheEnd() {
        Blocking blocking = new Blocking();
        Hooks hooks = hooks(SHORT, new Wrapped(blocking));
        hooks.runStarted(TWO);

        end(hooks);

        assertThat(hooks.complaints())
                .containsExactly(Wrapped.class.getName() + " had not caught up with the run 200 ms after its end (it is"
                        + " in runStarted); it is not called any more.");
        blocking.release.countDown();
    }

    @Test
    void listenerForWhichTooManyCallsWait_isSwitchedOff() throws Exception {
        Blocking blocking = new Blocking();
        Hooks hooks = hooks(LONG, blocking);
        hooks.runStarted(TWO);
        blocking.entered.await();

        for (int i = 0; i < PluginThread.WAITING_MAX; i++) {
            hooks.warning("x");
        }
        assertThat(hooks.complaints()).isEmpty();
        hooks.warning("one too many");
        end(hooks);

        assertThat(hooks.complaints())
                .containsExactly(Blocking.class.getName()
                        + " is too slow: 65536 calls wait for it (it is in runStarted); it is not called any more.");
        blocking.release.countDown();
    }

    @Test
    void whatIsPrinted_isTakenLineByLine() throws Exception {
        PluginOutput output = new PluginOutput();
        byte[] text = "one\r\ntwö\nthree".getBytes(StandardCharsets.UTF_8);

        output.write(text, 0, text.length);

        assertThat(output.take()).containsExactly("one", "twö", "three");
        assertThat(output.take()).isEmpty();
    }

    private record Counting(int workers) implements XdistPlugin {
        @Override
        public Integer autoWorkers(RunConfig run) {
            return workers;
        }
    }

    private record Respec(Consumer<List<WorkerSpec>> change) implements XdistPlugin {
        @Override
        public void specs(List<WorkerSpec> specs) {
            change.accept(specs);
        }
    }

    private record Configuring(Consumer<WorkerSetup> change) implements XdistPlugin {
        @Override
        public void configureWorker(WorkerSetup setup) {
            change.accept(setup);
        }
    }

    private record Judging(Callable<CrashDecision> answer) implements XdistPlugin {
        @Override
        public CrashDecision crashed(CrashInfo crash) {
            try {
                return answer.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class Throwing implements XdistPlugin {
        final AtomicInteger warnings = new AtomicInteger();

        @Override
        public Integer autoWorkers(RunConfig run) {
            throw new IllegalStateException("no");
        }

        @Override
        public void warning(String text) {
            warnings.incrementAndGet();
            throw new Error("never");
        }
    }

    private static final class Blocking implements XdistPlugin {
        final CountDownLatch entered = new CountDownLatch(1);
        final CountDownLatch release = new CountDownLatch(1);

        @Override
        public void runStarted(RunConfig run) {
            entered.countDown();
            boolean waiting = true;
            while (waiting) {
                try {
                    release.await();
                    waiting = false;
                } catch (InterruptedException e) {
                    // It does not want to be stopped.
                }
            }
        }

        @Override
        public void unitStarted(WorkerInfo worker, UnitInfo unit) {
            throw new AssertionError("called after it was switched off");
        }
    }

    /** A listener that is not asked. */
    private record Wrapped(XdistListener inner) implements XdistListener {
        @Override
        public void runStarted(RunConfig run) {
            inner.runStarted(run);
        }
    }
}
