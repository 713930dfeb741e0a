package dev.xdist.provider.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrashTextTest {
    private static final NodeId GW3 = new NodeId(3, "gw3");

    @Test
    void message_saysWhoHowWhereWhatNowAndWhereToLook() {
        Loss loss = new Loss("died by signal 9 (SIGKILL)", List.of(), "target/xdist/gw3.log");

        assertThat(CrashText.message(GW3, loss, "OrderIT.refund", "14 waiting tests move to other workers."))
                .isEqualTo("gw3 died by signal 9 (SIGKILL) while running OrderIT.refund."
                        + " 14 waiting tests move to other workers. Last output: target/xdist/gw3.log");
    }

    @Test
    void message_leavesOutWhatIsNotKnown() {
        Loss loss = new Loss("ended with exit code 1", List.of(), "");

        assertThat(CrashText.message(GW3, loss, "OrderIT.refund", ""))
                .isEqualTo("gw3 ended with exit code 1 while running OrderIT.refund.");
    }

    @Test
    void details_holdTheLastLinesUpToTheirLimit() {
        List<String> lines = Collections.nCopies(CrashText.LINES_MAX, "line");
        List<String> more = new ArrayList<>(List.of("the first"));
        more.addAll(lines);

        assertThat(CrashText.details(new Loss("died", lines, "")).lines()).hasSize(CrashText.LINES_MAX + 1);
        assertThat(CrashText.details(new Loss("died", more, "")))
                .doesNotContain("the first")
                .startsWith("Its last lines:\n  line\n");
        assertThat(CrashText.details(new Loss("died", List.of(), ""))).isEmpty();
    }
}
