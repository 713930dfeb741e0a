package dev.xdist.api;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OutputsTest {
    private final Outputs outputs = new Outputs();

    @Test
    void valueAtItsLimit_isTaken_andOneCharacterMoreIsNot() {
        outputs.count("k", "x".repeat(65_536));

        assertThatThrownBy(() -> outputs.count("k", "x".repeat(65_537)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The value for \"k\" has 65537 characters; at most 65536 are allowed.");
        assertThatThrownBy(() -> outputs.count("", "x"))
                .hasMessage("A key has from 1 to 256 characters, and this one has 0.");
        assertThatThrownBy(() -> outputs.count("k".repeat(257), "x"))
                .hasMessage("A key has from 1 to 256 characters, and this one has 257.");
    }

    @Test
    void valueOfTheSameKey_takesThePlaceOfTheOneBefore() {
        for (int i = 0; i < 16; i++) {
            outputs.count("k" + i, "x".repeat(65_536));
        }

        assertThatCode(() -> outputs.count("k0", "y".repeat(65_536))).doesNotThrowAnyException();
        assertThatThrownBy(() -> outputs.count("one more", "x"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("With \"one more\" this worker would have put out 1048577 characters; at most 1048576 are"
                        + " allowed.");
    }

    @Test
    void keysUpToTheLimit_areTaken() {
        for (int i = 0; i < 1_000; i++) {
            outputs.count("k" + i, "");
        }

        assertThatThrownBy(() -> outputs.count("one more", ""))
                .hasMessage("This worker has put out values for 1000 keys; no more are taken.");
    }

    @Test
    void withoutXdist_nobodyHearsOfIt() {
        assertThatCode(() -> Xdist.output("k", "v")).doesNotThrowAnyException();
    }
}
