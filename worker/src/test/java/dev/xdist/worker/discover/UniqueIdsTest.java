package dev.xdist.worker.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class UniqueIdsTest {
    @Test
    void below_isToldAtTheBordersOfSegments() {
        assertThat(UniqueIds.isAtOrBelow("[e:x]/[c:A]", "[e:x]/[c:A]")).isTrue();
        assertThat(UniqueIds.isAtOrBelow("[e:x]/[c:A]/[m:a]", "[e:x]/[c:A]")).isTrue();
        assertThat(UniqueIds.isAtOrBelow("[e:x]/[c:AB]", "[e:x]/[c:A")).isFalse();
        assertThat(UniqueIds.isAtOrBelow("[e:x]", "[e:x]/[c:A]")).isFalse();
    }

    @Test
    void belowAny_looksAtEachAncestor() {
        Set<String> skip = Set.of("[e:x]/[c:A]/[t:p]");

        assertThat(UniqueIds.isAtOrBelowAny("[e:x]/[c:A]/[t:p]", skip)).isTrue();
        assertThat(UniqueIds.isAtOrBelowAny("[e:x]/[c:A]/[t:p]/[i:#1]", skip)).isTrue();
        assertThat(UniqueIds.isAtOrBelowAny("[e:x]/[c:A]/[t:q]", skip)).isFalse();
        assertThat(UniqueIds.isAtOrBelowAny("[e:x]/[c:A]", skip)).isFalse();
    }

    @Test
    void engine_isTheFirstSegment() {
        assertThat(UniqueIds.engineOf("[engine:junit-jupiter]/[class:A]")).isEqualTo("junit-jupiter");
        assertThat(UniqueIds.engineOf("nothing")).isEmpty();
    }
}
