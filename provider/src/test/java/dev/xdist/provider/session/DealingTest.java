package dev.xdist.provider.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;

class DealingTest {
    @Test
    void questions_areNoLongerThanTheirAnswerMayBe() {
        List<Integer> all = List.of(1, 2, 3);

        assertThat(Dealing.lastOf(all, 3)).isSameAs(all);
        assertThat(Dealing.lastOf(all, 2)).containsExactly(2, 3);
        assertThat(5L * Dealing.UNITS_ASKED_MAX).isLessThan(Limits.FRAME_BYTES_MAX);
        assertThat(Dealing.UNITS_ASKED_MAX).isLessThanOrEqualTo(Limits.FRAME_FIELDS_MAX);
        assertThat(1_600L * Dealing.METHODS_ASKED_MAX).isLessThan(Limits.FRAME_BYTES_MAX);
    }
}
