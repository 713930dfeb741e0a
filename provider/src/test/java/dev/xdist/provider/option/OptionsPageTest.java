package dev.xdist.provider.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The reference page is made from the table of options: {@code mvn test -Dtest=OptionsPageTest -Dxdist.rewrite} writes
 * it anew.
 */
class OptionsPageTest {
    private static final Path PAGE = Path.of("../site/reference/options.md");

    @Test
    void page_saysWhatTheTableSays() throws IOException {
        String generated = page();
        if (System.getProperty("xdist.rewrite") != null) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, generated);
        }

        String written = Files.readString(PAGE);

        assertThat(written).isEqualTo(generated);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Options

                Every option can be given as a user property (`-Dxdist.n=2`), as a property of the project, or in
                the plugin's configuration, where the name goes without its prefix (`<n>2</n>`). The first of these
                that has it wins. A name under `xdist.` that is not on this page stops the build before anything is
                compiled.

                This page is made from the table in the code.
                """);
        for (Option option : Option.values()) {
            page.append("\n## ").append(option.key()).append("\n\n");
            page.append(option.sentence()).append("\n\n");
            page.append("- Value: ").append(option.type()).append('\n');
            page.append("- Default: ").append(option.defaultText()).append('\n');
            page.append("- Since: ").append(option.since()).append('\n');
        }
        return page.toString();
    }
}
