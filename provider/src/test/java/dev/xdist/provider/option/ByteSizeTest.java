package dev.xdist.provider.option;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSizeTest {
    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "0m, 0",
        "3k, 3072",
        "512m, 536870912",
        "2G, 2147483648",
        "1T, 1099511627776",
        "8388607t, 9223370937343148032",
        "8388608t, 9223372036854775807",
        "999999999999T, 9223372036854775807"
    })
    void number_comesToBytes_andNeverToLessForBeingTooBig(String text, long bytes) {
        assertThat(ByteSize.of(text)).isEqualTo(bytes);
    }
}
