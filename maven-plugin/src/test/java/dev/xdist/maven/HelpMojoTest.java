package dev.xdist.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.xdist.provider.option.Option;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class HelpMojoTest {
    @Test
    void detail_showsEveryOptionOfTheTable() throws MojoFailureException {
        List<String> lines = HelpMojo.lines(true, null);

        for (Option option : Option.values()) {
            assertThat(lines).anyMatch(line -> line.startsWith("  " + option.key() + " (" + option.type()));
            assertThat(lines).contains("    " + option.sentence());
        }
    }

    @Test
    void withoutDetail_showsGoalsOnly() throws MojoFailureException {
        List<String> lines = HelpMojo.lines(false, null);

        assertThat(lines)
                .contains("xdist:help", "xdist:history", "xdist:test")
                .noneMatch(line -> line.contains("maxProcesses"));
    }

    @Test
    void oneGoal_showsThatOne() throws MojoFailureException {
        List<String> lines = HelpMojo.lines(false, "test");

        assertThat(lines).contains("xdist:test").doesNotContain("xdist:help");
    }

    @Test
    void unknownGoal_isRefused() {
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> HelpMojo.lines(false, "tets"))
                .withMessage("goal: there is no goal \"tets\"; there are help, history and test");
    }
}
