package dev.xdist.provider.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exact text for each thing that can be said wrongly. */
class OptionMessagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "xdist.n | eigth | xdist.n: \"eigth\" is no number, \"auto\" or \"logical\" (set by -Dxdist.n). Nothing was run.",
                "xdist.n | `` | xdist.n: \"\" is no number, \"auto\" or \"logical\" (set by -Dxdist.n). Nothing was run.",
                "xdist.n | 2.5 | xdist.n: \"2.5\" is no number, \"auto\" or \"logical\" (set by -Dxdist.n). Nothing was run.",
                "xdist.n | -2 | xdist.n: -2 is no number from 0 to 10000 (set by -Dxdist.n). Nothing was run.",
                "xdist.n | 10001 | xdist.n: 10001 is no number from 0 to 10000 (set by -Dxdist.n). Nothing was run.",
                "xdist.n | 99999999999 | xdist.n: 99999999999 is no number from 0 to 10000 (set by -Dxdist.n). Nothing was run.",
                "xdist.dist | laod | xdist.dist: there is no mode \"laod\"; did you mean \"load\"? (set by -Dxdist.dist). Nothing was run.",
                "xdist.dist | fastest | xdist.dist: there is no mode \"fastest\"; known are auto, load, loadscope, loadfile, loadgroup, worksteal, each, plugin and no (set by -Dxdist.dist). Nothing was run.",
                "xdist.dist | workstael | xdist.dist: there is no mode \"workstael\"; did you mean \"worksteal\"? (set by -Dxdist.dist). Nothing was run.",
                "xdist.unit | test | xdist.unit: there is no size of a unit \"test\"; known are class, method and invocation (set by -Dxdist.unit). Nothing was run.",
                "xdist.unit | clas | xdist.unit: there is no size of a unit \"clas\"; did you mean \"class\"? (set by -Dxdist.unit). Nothing was run.",
                "xdist.locks | auto,all | xdist.locks: there is no choice \"auto,all\"; known are auto, all and none (set by -Dxdist.locks). Nothing was run.",
                "xdist.groupRest | each | xdist.groupRest: there is no way \"each\"; known are load, loadscope and loadfile (set by -Dxdist.groupRest). Nothing was run.",
                "xdist.maxSchedChunk | few | xdist.maxSchedChunk: \"few\" is no number from 0 to 2147483647 (set by -Dxdist.maxSchedChunk). Nothing was run.",
                "xdist.loadscopeReorder | no | xdist.loadscopeReorder: \"no\" is neither \"true\" nor \"false\" (set by -Dxdist.loadscopeReorder). Nothing was run.",
                "xdist.maxProcesses | many | xdist.maxProcesses: \"many\" is no number from 0 to 10000 (set by -Dxdist.maxProcesses). Nothing was run.",
                "xdist.maxWorkerRestart | -1 | xdist.maxWorkerRestart: -1 is no number from 0 to 2147483647 (set by -Dxdist.maxWorkerRestart). Nothing was run.",
                "xdist.maxProcesses | -1 | xdist.maxProcesses: -1 is no number from 0 to 10000 (set by -Dxdist.maxProcesses). Nothing was run.",
                "xdist.verbose | yes | xdist.verbose: \"yes\" is neither \"true\" nor \"false\" (set by -Dxdist.verbose). Nothing was run.",
                "xdist.live | failed,gw0 | xdist.live: \"failed\" stands alone; allowed are none, all, failed, or names of workers such as gw0,gw1 (set by -Dxdist.live). Nothing was run.",
                "xdist.live | `` | xdist.live: \"\" is no name of a worker; allowed are none, all, failed, or names of workers such as gw0,gw1 (set by -Dxdist.live). Nothing was run.",
                "xdist.trace | `` | xdist.trace: \"\" is neither \"true\" nor \"false\" (set by -Dxdist.trace). Nothing was run.",
                "xdist.plan | yes | xdist.plan: \"yes\" is neither \"true\" nor \"false\" (set by -Dxdist.plan). Nothing was run.",
                "xdist.testTimeout | soon | xdist.testTimeout: \"soon\" is no duration such as \"90s\", \"5m\" or \"500ms\"; a mere number is seconds (set by -Dxdist.testTimeout). Nothing was run.",
                "xdist.stallTimeout | -1 | xdist.stallTimeout: \"-1\" is no duration such as \"90s\", \"5m\" or \"500ms\"; a mere number is seconds (set by -Dxdist.stallTimeout). Nothing was run.",
                "xdist.exitTimeout | 721h | xdist.exitTimeout: 721h is longer than 30 days (720h) (set by -Dxdist.exitTimeout). Nothing was run.",
                "xdist.ramp | slowly | xdist.ramp: \"slowly\" is no duration such as \"90s\", \"5m\" or \"500ms\"; a mere number is seconds (set by -Dxdist.ramp). Nothing was run.",
                "xdist.rampStart | 800h | xdist.rampStart: 800h is longer than 30 days (720h) (set by -Dxdist.rampStart). Nothing was run.",
                "xdist.plugins | a.B,c-d | xdist.plugins: \"c-d\" is no name of a class; names such as org.example.Monitor, or org.example.Monitor$Inner, stand there, separated by commas (set by -Dxdist.plugins). Nothing was run.",
                "xdist.plugins | a.B, a.B | xdist.plugins: \"a.B\" stands there twice (set by -Dxdist.plugins). Nothing was run.",
                "xdist.history | `` | xdist.history: \"\" is no file; \"none\" keeps no history (set by -Dxdist.history). Nothing was run.",
                "xdist.testRunUid | a b | xdist.testRunUid: \"a b\" is no name of 1 to 128 printable ASCII signs without blanks (set by -Dxdist.testRunUid). Nothing was run.",
                "xdist.maxProceses | 2 | xdist.maxProceses: there is no such option; did you mean \"xdist.maxProcesses\"? (set by -Dxdist.maxProceses). Nothing was run.",
                "xdist.workers | 2 | xdist.workers: there is no such option; mvn xdist:help -Ddetail lists all (set by -Dxdist.workers). Nothing was run.",
                "xdist.tx | `` | xdist.tx: the list holds no spec (set by -Dxdist.tx). Nothing was run.",
                "xdist.tx | 0*popen | xdist.tx: no worker is left, for every count is 0 (set by -Dxdist.tx). Nothing was run.",
                "xdist.tx | 6000*popen,6000*popen | xdist.tx: the list comes to more than 10000 workers (set by -Dxdist.tx). Nothing was run.",
            })
    void mistakenValue_isToldInFull(String key, String value, String expected) {
        String message = Said.refusal(key, value);

        assertThat(message).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xdist.n | 2 | gw2 | there is no worker \"gw2\"; the run begins with gw0 to gw1, and allowed are none, all, failed, or names of workers such as gw0,gw1",
                "xdist.n | 1 | fialed | there is no worker \"fialed\"; did you mean \"failed\"?",
                "xdist.tx | popen//id=db | gw0 | there is no worker \"gw0\"; the run begins with db, and allowed are none, all, failed, or names of workers such as gw0,gw1",
                "xdist.tx | 2*popen//id=db,popen | db2 | there is no worker \"db2\"; the run begins with db0 to gw0, and allowed are none, all, failed, or names of workers such as gw0,gw1",
            })
    void workerThatTheRunDoesNotHave_isToldWithThoseThatItHas(String key, String value, String live, String expected) {
        String message = Said.refusal(key, value, "xdist.live", live);

        assertThat(message).isEqualTo("xdist.live: " + expected + " (set by -Dxdist.live). Nothing was run.");
    }

    @Test
    void projectPropertyUnknown_isToldWithItsSource() {
        OptionSources sources = new OptionSources(Map.of(), Map.of("xdist.m", "2"), Map.of(), "uid");

        String message = Said.refusal(() -> XdistOptions.resolve(sources));

        assertThat(message)
                .isEqualTo("xdist.m: there is no such option; did you mean \"xdist.n\"?"
                        + " (set by the project property xdist.m). Nothing was run.");
    }

    @Test
    void configurationElementUnknown_isToldWithItsSource() {
        OptionSources sources = new OptionSources(Map.of(), Map.of(), Map.of("dits", "load"), "uid");

        String message = Said.refusal(() -> XdistOptions.resolve(sources));

        assertThat(message)
                .isEqualTo("dits: there is no such option; did you mean \"dist\"?"
                        + " (set by <dits> of xdist-maven-plugin). Nothing was run.");
    }

    @Test
    void planWithXdistOff_isRefused() {
        String nought = Said.refusal("xdist.plan", "true", "xdist.n", "0");
        String no = Said.refusal("xdist.plan", "true", "xdist.dist", "no");

        assertThat(nought)
                .isEqualTo("xdist.plan: there is nothing to plan, for xdist.n is 0 (-Dxdist.n)"
                        + " (set by -Dxdist.plan). Nothing was run.");
        assertThat(no)
                .isEqualTo("xdist.plan: there is nothing to plan, for xdist.dist is no (-Dxdist.dist)"
                        + " (set by -Dxdist.plan). Nothing was run.");
    }

    @Test
    void numberBesideSeveralSpecs_isRefused() {
        String message = Said.refusal("xdist.n", "4", "xdist.tx", "popen,popen//jvm:-ea");

        assertThat(message)
                .isEqualTo("xdist.n: 4 stands beside 2 specs in xdist.tx, and both say how many workers there are;"
                        + " keep one of the two, or give xdist.n beside one spec without a count (set by -Dxdist.n)."
                        + " Nothing was run.");
    }

    @Test
    void numberBesideACount_isRefused() {
        String message = Said.refusal("xdist.n", "auto", "xdist.tx", "2*popen");

        assertThat(message)
                .isEqualTo("xdist.n: auto stands beside a spec with a count in xdist.tx, and both say how many workers"
                        + " there are; keep one of the two, or give xdist.n beside one spec without a count"
                        + " (set by -Dxdist.n). Nothing was run.");
    }
}
