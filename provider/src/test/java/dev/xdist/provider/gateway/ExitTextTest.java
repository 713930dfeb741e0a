package dev.xdist.provider.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExitTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, exited with code 0",
        "1, exited with code 1",
        "134, died by signal 6 (SIGABRT)",
        "137, died by signal 9 (SIGKILL)",
        "143, died by signal 15 (SIGTERM)",
        "255, exited with code 255",
    })
    void exitValue_inWords(int exitValue, String words) {
        assertThat(ExitText.of(exitValue)).isEqualTo(words);
    }
}
