package dev.xdist.provider.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays {@code session/*.txt}. With {@code -Dxdist.rewrite} they are written anew: read the difference. */
class SessionScriptTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "session");

    static List<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void script_getsTheCommandsThatItNames(String script) throws IOException {
        List<String> expected = Files.readAllLines(FOLDER.resolve(script));

        List<String> played = SessionScript.play(expected);

        if (System.getProperty("xdist.rewrite") != null) {
            Files.write(FOLDER.resolve(script), played);
        } else {
            assertThat(played).isEqualTo(expected);
        }
    }
}
