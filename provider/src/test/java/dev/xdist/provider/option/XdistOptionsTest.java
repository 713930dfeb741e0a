package dev.xdist.provider.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XdistOptionsTest {
    private static final Machine BIG = new Machine(8, 16, Machine.UNKNOWN_MEMORY, 1L << 30, null);

    @Test
    void nothingSaid_isInactiveWithDefaults() {
        XdistOptions options = Said.options();

        assertThat(options.active()).isFalse();
        assertThat(options.dist()).isEqualTo(DistMode.AUTO);
        assertThat(options.unit()).isEqualTo(UnitSize.INVOCATION);
        assertThat(options.groupRest()).isEqualTo(GroupRest.LOADFILE);
        assertThat(options.locks()).isEqualTo(LockChoice.AUTO);
        assertThat(options.cpus()).isEqualTo(CpuChoice.ALL);
        assertThat(options.loadscopeReorder()).isTrue();
        assertThat(options.maxSchedChunk()).isEqualTo(Integer.MAX_VALUE);
        assertThat(options.verbose()).isFalse();
        assertThat(options.trace()).isFalse();
        assertThat(options.live()).isEqualTo(LiveChoice.NONE);
        assertThat(options.history().file()).isEmpty();
        assertThat(options.history().kept()).isTrue();
        assertThat(options.testRunUid()).isEqualTo("0123456789abcdef0123456789abcdef");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "0C, false", "1, true", "auto, true", "logical, true", "1.5C, true"})
    void n_switchesOnUnlessNought(String n, boolean active) {
        XdistOptions options = Said.options("xdist.n", n);

        assertThat(options.active()).isEqualTo(active);
    }

    @Test
    void live_takesWordsOrNamesOfWorkers() {
        assertThat(Said.options("xdist.live", "all").live().shows("gw7")).isTrue();
        assertThat(Said.options("xdist.live", "failed").live()).isEqualTo(new LiveChoice(false, true, List.of()));
        assertThat(Said.options("xdist.live", "none").live()).isEqualTo(LiveChoice.NONE);
        LiveChoice named =
                Said.options("xdist.n", "3", "xdist.live", "gw0, gw2").live();
        assertThat(List.of("gw0", "gw1", "gw2")).filteredOn(named::shows).containsExactly("gw0", "gw2");
        assertThat(Said.options("xdist.n", "auto", "xdist.live", "gw40").live().workers())
                .containsExactly("gw40");
    }

    @Test
    void txAlone_switchesOn() {
        XdistOptions options = Said.options("xdist.tx", "popen");

        assertThat(options.active()).isTrue();
    }

    @Test
    void noughtBesideTx_switchesOff() {
        XdistOptions options = Said.options("xdist.n", "0", "xdist.tx", "2*popen");

        assertThat(options.active()).isFalse();
    }

    /** N1: as if xdist were absent. */
    @Test
    void distNo_switchesOffWhateverElseIsSaid() {
        XdistOptions options = Said.options("xdist.dist", "no", "xdist.tx", "2*popen");

        assertThat(options.active()).isFalse();
    }

    @Test
    void optionsOfModes_areRead() {
        XdistOptions options = Said.options(
                "xdist.dist",
                "loadgroup",
                "xdist.unit",
                "class",
                "xdist.groupRest",
                "load",
                "xdist.locks",
                "none",
                "xdist.loadscopeReorder",
                "false",
                "xdist.maxSchedChunk",
                "3");

        assertThat(options.dist()).isEqualTo(DistMode.LOADGROUP);
        assertThat(options.unit()).isEqualTo(UnitSize.CLASS);
        assertThat(options.groupRest()).isEqualTo(GroupRest.LOAD);
        assertThat(options.locks()).isEqualTo(LockChoice.NONE);
        assertThat(options.loadscopeReorder()).isFalse();
        assertThat(options.maxSchedChunk()).isEqualTo(3);
    }

    @Test
    void planAlone_plansForAuto() {
        XdistOptions plan = Said.options("xdist.plan", "true");
        XdistOptions planned = Said.options("xdist.plan", "true", "xdist.n", "3");

        assertThat(plan.active()).isTrue();
        assertThat(plan.plan()).isTrue();
        assertThat(plan.workers(BIG, 9).choice().why()).startsWith("auto: ");
        assertThat(planned.workers(BIG, 9).specs()).hasSize(3);
        assertThat(Said.options("xdist.plan", "false").active()).isFalse();
    }

    @Test
    void distAlone_doesNothing() {
        XdistOptions options = Said.options("xdist.dist", "load");

        assertThat(options.active()).isFalse();
    }

    @Test
    void severalSources_strongestWins() {
        OptionSources sources = new OptionSources(
                Map.of("xdist.n", "1"),
                Map.of("xdist.n", "2", "xdist.dist", "load"),
                Map.of("n", "3", "dist", "auto", "verbose", "true"),
                "uid");

        XdistOptions options = XdistOptions.resolve(sources);

        assertThat(options.workers(BIG, 9).specs()).hasSize(1);
        assertThat(options.dist()).isEqualTo(DistMode.LOAD);
        assertThat(options.verbose()).isTrue();
        assertThat(options.origin(Option.N)).contains("-Dxdist.n");
        assertThat(options.origin(Option.DIST)).contains("the project property xdist.dist");
        assertThat(options.origin(Option.VERBOSE)).contains("<verbose> of xdist-maven-plugin");
        assertThat(options.origin(Option.TRACE)).isEmpty();
    }

    @Test
    void handedOver_readTheSameAgain() {
        XdistOptions before = Said.options(
                "xdist.tx", "2*popen//id=db", "xdist.dist", "load", "xdist.trace", "true", "xdist.history", "h.csv");
        Map<String, String> properties = before.toProviderProperties();

        XdistOptions after = XdistOptions.fromProviderProperties(properties);

        assertThat(after.workers(BIG, 9).specs())
                .isEqualTo(before.workers(BIG, 9).specs());
        assertThat(after.dist()).isEqualTo(DistMode.LOAD);
        assertThat(after.trace()).isTrue();
        assertThat(after.history().file()).contains("h.csv");
        assertThat(after.testRunUid()).isEqualTo(before.testRunUid());
        assertThat(after.origin(Option.TX)).contains("-Dxdist.tx");
        assertThat(after.toProviderProperties()).containsAllEntriesOf(properties);
    }

    @Test
    void handedOver_otherProvidersPropertiesAreNoBusinessOfOurs() {
        XdistOptions options = XdistOptions.fromProviderProperties(
                Map.of("xdist.n", "2", "xdist.internal.module", "a:b", "forkCount", "1"));

        assertThat(options.workers(BIG, 9).specs()).hasSize(2);
    }

    @Test
    void number_givesPlainWorkers() {
        XdistOptions options = Said.options("xdist.n", "3");

        List<NodeSpec> nodes = options.workers(BIG, 9).specs();

        assertThat(nodes).containsExactly(NodeSpec.POPEN, NodeSpec.POPEN, NodeSpec.POPEN);
    }

    @Test
    void numberBesideOneSpec_givesThatManyOfIt() {
        XdistOptions options = Said.options("xdist.n", "3", "xdist.tx", "popen//id=db//jvm:-Xmx1g");

        List<NodeSpec> nodes = options.workers(BIG, 9).specs();

        assertThat(nodes).extracting(NodeSpec::id).containsExactly("db0", "db1", "db2");
        assertThat(nodes).extracting(NodeSpec::jvmOptions).containsOnly(List.of("-Xmx1g"));
    }

    @Test
    void workerLimits_areNoneUnlessSaid() {
        assertThat(Said.options("xdist.n", "3").maxTestsPerWorker()).isZero();
        assertThat(Said.options("xdist.n", "3").maxWorkerMemory()).isZero();
        assertThat(Said.options("xdist.n", "3", "xdist.maxTestsPerWorker", "7").maxTestsPerWorker())
                .isEqualTo(7);
    }

    @Test
    void ramps_areNoneUnlessSaid() {
        assertThat(Said.options("xdist.n", "3").ramp()).isEqualTo(new RampChoice(Duration.ZERO, Duration.ZERO));
        assertThat(Said.options("xdist.n", "3", "xdist.ramp", "90s", "xdist.rampStart", "2m")
                        .ramp())
                .isEqualTo(new RampChoice(Duration.ofMinutes(2), Duration.ofSeconds(90)));
    }

    @ParameterizedTest
    @CsvSource({
        "popen, 7",
        "popen//jvm:-Xmx1g, 1073741824",
        "popen//jvm:-Xmx1g//jvm:-XX:MaxHeapSize=2M, 2097152",
        "'popen//jvm:-Xmx100,popen//jvm:-Xmx1k', 1024",
        "'popen//jvm:-Xmx1,popen', 7"
    })
    void heap_isTheMostThatASpecAllows(String specs, long bytes) {
        XdistOptions options = Said.options("xdist.tx", specs);

        assertThat(HeapLimit.bytes(options.specs(), 7)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({"800000000, 800000000", "1k, 1024", "512m, 536870912", "3g, 3221225472"})
    void bytes_areReadWithTheirUnit(String text, long bytes) {
        assertThat(Said.options("xdist.n", "3", "xdist.maxWorkerMemory", text).maxWorkerMemory())
                .isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "-1", "2t", "1.5g", "9999999999g", "0", "0m"})
    void bytesThatAreNone_areRefused(String text) {
        assertThatThrownBy(() -> Said.options("xdist.n", "3", "xdist.maxWorkerMemory", text))
                .isInstanceOf(XdistUsageException.class)
                .hasMessageStartingWith("xdist.maxWorkerMemory: ");
    }

    @Test
    void maxWorkerRestart_isFourForEachWorkerUnlessSaid() {
        assertThat(Said.options("xdist.n", "3").maxWorkerRestart(3)).isEqualTo(12);
        assertThat(Said.options("xdist.tx", "2*popen").maxWorkerRestart(2)).isEqualTo(8);
        assertThat(Said.options("xdist.n", "3", "xdist.maxWorkerRestart", "0").maxWorkerRestart(3))
                .isEqualTo(0);
    }

    @Test
    void maxProcesses_capsNAndLeavesTxAlone() {
        XdistOptions counted = Said.options("xdist.n", "8", "xdist.maxProcesses", "3");
        XdistOptions listed = Said.options("xdist.tx", "4*popen", "xdist.maxProcesses", "3");

        assertThat(counted.workers(BIG, 99).specs()).hasSize(3);
        assertThat(listed.workers(BIG, 99).specs()).hasSize(4);
    }

    @Test
    void moreWorkersThanWholeClasses_areNotStarted() {
        XdistOptions whole = Said.options("xdist.n", "4", "xdist.unit", "class");
        XdistOptions split = Said.options("xdist.n", "4");

        assertThat(whole.workers(BIG, 2).choice()).isEqualTo(new WorkerCountChoice(2, "xdist.n=4, 2 test classes"));
        assertThat(split.workers(BIG, 2).specs()).hasSize(4);
    }

    @Test
    void noClassAtAll_stillOneWorker() {
        XdistOptions options = Said.options("xdist.n", "4", "xdist.unit", "class");

        assertThat(options.workers(BIG, 0).specs()).hasSize(1);
    }

    @Test
    void autoCountInList_isTakenFromTheMachine() {
        XdistOptions options = Said.options("xdist.tx", "auto*popen//id=a,popen");

        List<NodeSpec> nodes = options.workers(new Machine(2, 4, Machine.UNKNOWN_MEMORY, 0, null), 9)
                .specs();

        assertThat(nodes).extracting(NodeSpec::id).containsExactly("a0", "a1", null);
    }

    @Test
    void autoCountThatMakesAnIdTwice_isRefusedWhereItIsKnown() {
        XdistOptions options = Said.options("xdist.tx", "auto*popen//id=a,popen//id=a1");

        String message = Said.refusal(() -> options.workers(new Machine(2, 4, Machine.UNKNOWN_MEMORY, 0, null), 9)
                .specs());

        assertThat(message).isEqualTo("""
                        xdist.tx, entry 2: the id "a1" is taken by entry 1
                             popen//id=a1
                                       ^^""");
    }

    @ParameterizedTest
    @CsvSource({"90, PT90S", "90s, PT90S", "5m, PT5M", "1h, PT1H", "500ms, PT0.5S", "0, PT0S", "720h, PT720H"})
    void duration_isReadByItsUnit_withoutOneInSeconds(String text, Duration expected) {
        XdistOptions options =
                Said.options("xdist.testTimeout", text, "xdist.stallTimeout", text, "xdist.exitTimeout", text);

        assertThat(options.timeouts()).isEqualTo(new Timeouts(expected, expected, expected));
    }

    @Test
    void durationUnsaid_isNoneForTests_twoMinutesOfSilence_halfAMinuteToEnd() {
        XdistOptions options = Said.options("xdist.n", "2");

        assertThat(options.timeouts())
                .isEqualTo(new Timeouts(Duration.ZERO, Duration.ofMinutes(2), Duration.ofSeconds(30)));
    }

    @Test
    void historyNone_keepsNothing() {
        XdistOptions options = Said.options("xdist.history", "none");

        assertThat(options.history().kept()).isFalse();
        assertThat(options.history().file()).isEmpty();
    }

    @Test
    void countText_isTheNumberOrAuto() {
        assertThat(Said.options("xdist.n", "4").countText()).isEqualTo("4");
        assertThat(Said.options("xdist.n", "1.5C").countText()).isEqualTo("auto");
        assertThat(Said.options("xdist.tx", "popen").countText()).isEqualTo("auto");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xdist.version", "xdist.internal.anything", "other.n"})
    void namesThatAreNotOurs_areLeftAlone(String name) {
        XdistOptions options = Said.options(name, "1");

        assertThat(options.active()).isFalse();
    }
}
