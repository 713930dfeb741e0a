package dev.xdist.provider.option;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerCountTest {
    private static final long GB = 1L << 30;

    @ParameterizedTest
    @CsvSource({
        "auto,    8, 16, 100, 8,  'auto: 8 physical cores, 16 processors, 100 test classes'",
        "auto,    8, 4,  100, 4,  'auto: 8 physical cores, 4 processors, 100 test classes'",
        "auto,    8, 16, 3,   3,  'auto: 8 physical cores, 16 processors, 3 test classes'",
        "auto,    0, 6,  100, 6,  'auto: 6 processors, 100 test classes'",
        "auto,    1, 1,  1,   1,  'auto: 1 physical core, 1 processor, 1 test class'",
        "auto,    8, 16, 0,   1,  'auto: 8 physical cores, 16 processors, 0 test classes'",
        "logical, 8, 16, 100, 16, 'logical: 16 processors, 100 test classes'",
        "1.5C,    8, 4,  100, 6,  '1.5C with 4 processors'",
        "0.1C,    8, 4,  100, 1,  '0.1C with 4 processors'",
        "3,       8, 4,  100, 3,  'xdist.n=3'",
    })
    void machine_decidesTheCount(String n, int cores, int processors, int classes, int count, String why) {
        Machine machine = new Machine(cores, processors, Machine.UNKNOWN_MEMORY, GB, null);
        XdistOptions options = Said.options("xdist.n", n, "xdist.dist", "load");

        WorkerCountChoice choice = options.workers(machine, classes).choice();

        assertThat(choice).isEqualTo(new WorkerCountChoice(count, why));
    }

    @Test
    void littleMemory_capsAuto() {
        Machine machine = new Machine(8, 8, 4 * GB, GB, null);

        WorkerCountChoice choice =
                Said.options("xdist.n", "auto").workers(machine, 50).choice();

        assertThat(choice)
                .isEqualTo(new WorkerCountChoice(
                        3, "auto: 8 physical cores, 8 processors, free memory for 3, 50 test classes"));
    }

    @Test
    void memoryForNone_stillOneWorker() {
        Machine machine = new Machine(8, 8, GB, 4 * GB, null);

        WorkerCountChoice choice =
                Said.options("xdist.n", "auto").workers(machine, 50).choice();

        assertThat(choice.count()).isEqualTo(1);
    }

    @Test
    void environment_answersForAuto() {
        Machine machine = new Machine(2, 2, GB, 4 * GB, "5");

        assertThat(Said.options("xdist.n", "auto").workers(machine, 50).choice())
                .isEqualTo(new WorkerCountChoice(5, "auto: XDIST_AUTO_NUM_WORKERS=5"));
        assertThat(Said.options("xdist.n", "logical")
                        .workers(machine, 50)
                        .choice()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void environmentThatIsNoNumber_isIgnoredAloud() {
        Machine machine = new Machine(2, 2, Machine.UNKNOWN_MEMORY, GB, "many");

        WorkerCountChoice choice =
                Said.options("xdist.n", "auto").workers(machine, 50).choice();

        assertThat(choice)
                .isEqualTo(new WorkerCountChoice(
                        2,
                        "auto: 2 physical cores, 2 processors, 50 test classes;"
                                + " XDIST_AUTO_NUM_WORKERS=\"many\" is no number from 1 to 9999 and is ignored"));
    }

    @Test
    void whoKnowsBetter_outranksEnvironmentAndMachine() {
        Machine machine = new Machine(2, 2, GB, 4 * GB, "5").with(new Machine.Told(7, "sample.Sizes"));

        WorkerCountChoice expected = new WorkerCountChoice(7, "auto: 7 by sample.Sizes");
        assertThat(Said.options("xdist.n", "auto").workers(machine, 50).choice())
                .isEqualTo(expected);
        assertThat(Said.options("xdist.n", "logical", "xdist.maxProcesses", "3")
                        .workers(machine, 50)
                        .choice()
                        .count())
                .isEqualTo(3);
        assertThat(Said.options("xdist.tx", "auto*popen").workers(machine, 50).specs())
                .hasSize(7);
        assertThat(Said.options("xdist.n", "4").workers(machine, 50).choice().count())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"n,auto,true", "n,logical,true", "n,4,false", "n,1.5C,false", "tx,auto*popen,true", "tx,2*popen,false"})
    void onlyAutoAndLogical_areLeftOpen(String name, String value, boolean open) {
        assertThat(Said.options("xdist." + name, value).countsByItself()).isEqualTo(open);
    }

    @Test
    void maxProcesses_isSaid() {
        Machine machine = new Machine(8, 8, Machine.UNKNOWN_MEMORY, GB, null);

        WorkerCountChoice choice = Said.options("xdist.n", "logical", "xdist.maxProcesses", "2")
                .workers(machine, 50)
                .choice();

        assertThat(choice)
                .isEqualTo(new WorkerCountChoice(2, "logical: 8 processors, 50 test classes, xdist.maxProcesses=2"));
    }
}
