package dev.xdist.api.junit4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.api.Xdist;
import org.junit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.runner.JUnitCore;

class XdistRuleTest {
    @Test
    void rule_tellsTheWorker_andRunsTheTest() {
        assertThat(JUnitCore.runClasses(Asking.class).wasSuccessful()).isTrue();
        assertThat(Asking.ran).isTrue();
    }

    /** What JUnit 4 runs. */
    public static class Asking {
        static boolean ran;

        @Rule
        public final XdistRule xdist = new XdistRule();

        @org.junit.Test
        public void asks() {
            ran = true;
            assertThat(xdist.worker().index()).isEqualTo(Xdist.workerIndex());
            assertThat(xdist.worker().id()).isEqualTo(Xdist.workerIdOr("main"));
        }
    }
}
