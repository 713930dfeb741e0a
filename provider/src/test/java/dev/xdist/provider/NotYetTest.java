package dev.xdist.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class NotYetTest {
    @Test
    void nothingAskedThatIsMissing_nothingSaid() {
        assertThat(NotYet.of(0, Map.of("runOrder", "alphabetical"))).isEmpty();
    }

    @Test
    void eachThingAskedThatIsMissing_isSaid() {
        Map<String, String> properties = Map.of("listener", "a.L", "runOrder", "reversealphabetical");

        assertThat(NotYet.of(2, properties))
                .containsExactly(
                        "rerunFailingTestsCount=2 is not heeded by this version: a test that fails is not run again.",
                        "the property \"listener\" (a.L) is not heeded by this version:"
                                + " JUnit 4's run listeners are not called.",
                        "runOrder=reversealphabetical orders classes only in this version:"
                                + " methods stay in their own order.");
    }
}
