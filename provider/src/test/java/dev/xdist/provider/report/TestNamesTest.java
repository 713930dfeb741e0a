package dev.xdist.provider.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[engine:junit-jupiter]/[class:a.ATest]/[method:m()] | a.ATest | m",
                "[engine:junit-jupiter]/[class:a.ATest]/[method:m(java.lang.String, int)] | a.ATest | m(String, int)",
                "[engine:junit-jupiter]/[class:a.ATest]/[nested-class:N]/[method:m()] | a.ATest$N | m",
                "[engine:junit-jupiter]/[class:a.ATest]/[test-template:p(int)]/[test-template-invocation:#3]"
                        + " | a.ATest | p(int)[3]",
                "[engine:junit-jupiter]/[class:a.ATest]/[test-factory:f()]/[dynamic-container:#1]/[dynamic-test:#2]"
                        + " | a.ATest | f()[1][2]",
                "[engine:junit-jupiter]/[class:a.ATest]/[method:m(a.Outer$Inner)] | a.ATest | m(Inner)",
                "[engine:junit-vintage]/[runner:a.ATest]/[test:m(a.ATest)] | a.ATest | m",
                "[engine:junit-vintage]/[runner:a.ATest]/[test:%5B0%5D]/[test:m%5B0%5D(a.ATest)] | a.ATest | m[0]",
                "[engine:other]/[feature:some%2Fpath]/[scenario:12] | a.ATest | 12",
                "no unique id | a.ATest | no unique id"
            })
    void uniqueId_givesTheNamesThatSurefireWouldUse(String uniqueId, String qualified, String name) {
        Names names = TestNames.of(uniqueId, Names.ofClass("a.ATest"));

        assertThat(names.source()).isEqualTo("a.ATest");
        assertThat(names.qualified()).isEqualTo(qualified);
        assertThat(names.name()).isEqualTo(name);
    }
}
