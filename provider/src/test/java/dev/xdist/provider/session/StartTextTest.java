package dev.xdist.provider.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartTextTest {
    private static final NodeId GW0 = new NodeId(0, "gw0");

    @Test
    void trace_isToldByWhatItIsOf() {
        Loss loss = new Loss(
                "exited with code 1",
                List.of(
                        "\tat before",
                        "java.lang.OutOfMemoryError: unable to create native thread",
                        "\tat a",
                        "\t... 3 more"),
                "");

        assertThat(StartText.couldNotStart(GW0, loss))
                .isEqualTo("gw0 could not start: it exited with code 1:"
                        + " \"java.lang.OutOfMemoryError: unable to create native thread\"");
    }

    @Test
    void otherWords_areToldByTheLast() {
        assertThat(StartText.couldNotStart(GW0, new Loss("exited with code 1", List.of("a", "b"), "")))
                .isEqualTo("gw0 could not start: it exited with code 1: \"b\"");
        assertThat(StartText.couldNotStart(GW0, new Loss("exited with code 1", List.of("\tat a", "\tat b"), "")))
                .isEqualTo("gw0 could not start: it exited with code 1: \"\tat b\"");
        assertThat(StartText.couldNotStart(GW0, new Loss("exited with code 1", List.of(), "")))
                .isEqualTo("gw0 could not start: it exited with code 1");
    }
}
