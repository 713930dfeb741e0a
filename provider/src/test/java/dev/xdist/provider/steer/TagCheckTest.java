package dev.xdist.provider.steer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "xdist.group",
                "xdist.group:db",
                "xdist.group:",
                "xdist.timeout:30s",
                "xdist.timeout:90",
                "xdist.timeout:0",
                "xdist.timeout:5m",
                "xdist.timeout:100ms",
                "xdist.timeout:2h"
            })
    void whatIsUnderstood_isNoProblem(String tag) {
        assertThat(TagCheck.problem(tag)).isEmpty();
    }

    @Test
    void unknownName_isToldWithTheNearestKnown() {
        assertThat(TagCheck.problem("xdist.timeot:5s")).contains("is not known; did you mean \"xdist.timeout\"?");
        assertThat(TagCheck.problem("XDIST.group:db")).contains("is not known; did you mean \"xdist.group\"?");
    }

    @Test
    void unknownNameThatIsNearNone_isToldWithAllKnown() {
        assertThat(TagCheck.problem("xdist.colour:red"))
                .contains("is not known; known are xdist.group and xdist.timeout.");
    }

    @Test
    void valueThatCannotBe_isToldWithWhatIsAllowed() {
        String allowed = "; allowed is a number, of seconds or with ms, s, m or h behind it, as in xdist.timeout:30s.";

        assertThat(TagCheck.problem("xdist.timeout:soon")).contains("has the value \"soon\"" + allowed);
        assertThat(TagCheck.problem("xdist.timeout:1d")).contains("has the value \"1d\"" + allowed);
        assertThat(TagCheck.problem("xdist.timeout")).contains("has no value" + allowed);
    }
}
