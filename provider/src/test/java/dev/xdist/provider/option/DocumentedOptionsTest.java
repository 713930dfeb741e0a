package dev.xdist.provider.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation tells a user to type is accepted. */
class DocumentedOptionsTest {
    private static final Pattern OPTION = Pattern.compile("-D(xdist\\.\\w+)=([^\\s`|\"]+)");
    /** Properties of the build of xdist itself, which no user types. */
    private static final Set<String> OF_THE_BUILD = Set.of("xdist.rewrite", "xdist.replayTrace", "xdist.soak");

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("../README.md"), Path.of("../CONTRIBUTING.md")));
        try (Stream<Path> site = Files.walk(Path.of("../site"))) {
            site.filter(page -> page.toString().endsWith(".md")).forEach(pages::add);
        }
        return pages;
    }

    /** Options that stand together: on one line, or on one that a backslash goes on with. */
    private static Set<List<String>> saidTogether() throws IOException {
        Set<List<String>> all = new LinkedHashSet<>();
        for (Path page : pages()) {
            for (String line : Files.readString(page).replace("\\\n", " ").split("\n|`")) {
                List<String> words = new ArrayList<>();
                for (Matcher option = OPTION.matcher(line); option.find(); ) {
                    if (!OF_THE_BUILD.contains(option.group(1))) {
                        words.addAll(List.of(option.group(1), option.group(2)));
                    }
                }
                if (!words.isEmpty()) {
                    all.add(words);
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("saidTogether")
    void optionsOnAPage_areAccepted(List<String> keysAndValues) {
        assertThat(Said.options(keysAndValues.toArray(String[]::new))).isNotNull();
    }

    @Test
    void pages_showOptions() throws IOException {
        assertThat(saidTogether()).hasSizeGreaterThan(10);
    }
}
