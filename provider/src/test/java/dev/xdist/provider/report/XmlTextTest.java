package dev.xdist.provider.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class XmlTextTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("", ""),
                Arguments.of("\uFFFD \uE000", "\uFFFD \uE000"),
                Arguments.of("a\uFFFEb\uFFFF", "a\\uFFFEb\\uFFFF"),
                Arguments.of("\uD83D\uDE00", "\uD83D\uDE00"),
                Arguments.of("\uD83D", "\\uD83D"),
                Arguments.of("\uDE00\uD83D", "\\uDE00\\uD83D"),
                Arguments.of("\uD83D\uD83D\uDE00\uDE00", "\\uD83D\uD83D\uDE00\\uDE00"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatXmlCannotHold_isWrittenAsInSource(String text, String expected) {
        assertThat(XmlText.of(text)).isEqualTo(expected);
    }

    @Test
    void legalText_isNotCopied() {
        String text = "plain \u0001 \uD83D\uDE00";

        assertThat(XmlText.of(text)).isSameAs(text);
        assertThat(XmlText.ofOptional(null)).isNull();
    }
}
