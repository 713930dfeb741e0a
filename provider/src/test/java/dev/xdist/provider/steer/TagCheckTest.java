package dev.xdist.provider.steer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "xdist.exclusive-group:db",
                "xdist.fresh",
                "xdist.local-only",
                "xdist.priority:5",
                "xdist.priority:-1",
                "xdist.requires:jdk>=21",
                "xdist.group",
                "xdist.group:db",
                "xdist.group:",
                "xdist.pool:db:3",
                "xdist.pool:a:b:99999",
                "xdist.timeout:30s",
                "xdist.timeout:90",
                "xdist.timeout:0",
                "xdist.timeout:5m",
                "xdist.timeout:100ms",
                "xdist.timeout:2h"
            })
    void whatIsUnderstood_isNoProblem(String tag) {
        assertThat(TagCheck.problem(tag, true)).isEmpty();
    }

    @Test
    void unknownName_isToldWithTheNearestKnown() {
        assertThat(TagCheck.problem("xdist.timeot:5s", true))
                .contains("is not known; did you mean \"xdist.timeout\"? It has no effect.");
        assertThat(TagCheck.problem("XDIST.group:db", true))
                .contains("is not known; did you mean \"xdist.group\"? It has no effect.");
    }

    @Test
    void unknownNameThatIsNearNone_isToldWithAllKnown() {
        assertThat(TagCheck.problem("xdist.colour:red", true))
                .contains(
                        "is not known; known are xdist.exclusive-group, xdist.fresh, xdist.group, "
                                + "xdist.local-only, xdist.pool, xdist.priority, xdist.requires, xdist.timeout. It has no effect.");
    }

    @Test
    void valueThatCannotBe_isToldWithWhatIsAllowed() {
        String allowed = "; allowed is a number, of seconds or with ms, s, m or h behind it, as in xdist.timeout:30s."
                + " It has no effect.";

        assertThat(TagCheck.problem("xdist.timeout:soon", true)).contains("has the value \"soon\"" + allowed);
        assertThat(TagCheck.problem("xdist.timeout:1d", true)).contains("has the value \"1d\"" + allowed);
        assertThat(TagCheck.problem("xdist.timeout", true)).contains("has no value" + allowed);
        assertThat(TagCheck.problem("xdist.pool:db:0", true))
                .contains("has the value \"db:0\"; allowed is a name and how many there are of it, as in"
                        + " xdist.pool:db:3. It has no effect.");
    }

    @Test
    void tagOfAClass_onAMethodOrANestedClass_isTold() {
        assertThat(TagCheck.problem("xdist.fresh", false))
                .contains("counts only on a class that is not nested in another. It has no effect.");
        assertThat(TagCheck.problem("@FreshWorker", false))
                .contains("counts only on a class that is not nested in another. It has no effect.");
        assertThat(TagCheck.problem("xdist.exclusive-group:db", false))
                .contains("makes no group exclusive here: that does only a class that is not nested in another.");
        assertThat(TagCheck.problem("@XdistGroup(exclusive = true)", false))
                .contains("makes no group exclusive here: that does only a class that is not nested in another.");
        assertThat(TagCheck.problem("xdist.group:db", false)).isEmpty();
    }
}
