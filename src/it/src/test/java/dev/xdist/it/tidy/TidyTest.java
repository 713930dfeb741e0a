package dev.xdist.it.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TidyTest {
    static Stream<Rule> rules() {
        return Stream.of(Lengths.values(), Words.values(), Pages.values()).flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void repository_keepsRule(Rule rule) throws IOException {
        List<TextFile> files = Repository.files();

        List<String> complaints = new ArrayList<>();
        files.forEach(
                file -> rule.complaints(file).forEach(complaint -> complaints.add(file.path() + ": " + complaint)));

        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void repository_keepsWholeRule(WholeRules rule) throws IOException {
        List<TextFile> files = Repository.files();

        List<String> complaints = rule.complaints(files);

        assertThat(complaints).isEmpty();
    }

    @Test
    void walk_findsWhatIsThere() throws IOException {
        List<String> paths = Repository.files().stream().map(TextFile::path).toList();

        assertThat(paths)
                .contains("pom.xml", "README.md", "src/it/pom.xml", "proto/src/main/protobuf/link.proto")
                .noneMatch(path -> path.contains("/target/"));
    }
}
