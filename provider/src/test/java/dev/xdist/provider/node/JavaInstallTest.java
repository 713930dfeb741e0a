package dev.xdist.provider.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JavaInstallTest {
    @ParameterizedTest
    @CsvSource({"1.8.0_412, 8", "17.0.15, 17", "25, 25", "21-ea, 21", "11+28, 11", "'', 0", "none, 0"})
    void javaVersion_featureNumber(String version, int feature) {
        assertThat(JavaInstall.parse(version)).isEqualTo(feature);
    }
}
