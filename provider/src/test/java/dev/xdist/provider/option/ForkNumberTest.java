package dev.xdist.provider.option;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForkNumberTest {
    @Test
    void token_becomesTheSlotCountedFromOne() {
        String text = ForkNumber.substitute("-Dport=9" + ForkNumber.TOKEN + " -Ddir=" + ForkNumber.TOKEN, 2);

        assertThat(text).isEqualTo("-Dport=93 -Ddir=3");
    }
}
