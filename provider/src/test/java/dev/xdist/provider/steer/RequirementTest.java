package dev.xdist.provider.steer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementTest {
    private static final NodeFacts LINUX = new NodeFacts("linux", "amd64", 21, 4, () -> 4L << 30, true);
    private static final NodeFacts UNKNOWN = new NodeFacts("plan9", "mips", 0, 1, () -> 0, true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "os=linux",
                "OS = Linux",
                "os!=windows",
                "arch=amd64",
                "arch=x86_64",
                "arch!=arm64",
                "jdk=21",
                "jdk>=21",
                "jdk>20",
                "jdk<=21",
                "jdk<22",
                "jdk!=8",
                "cpus=4",
                "cpus=2",
                "cpus>=4",
                "cpus<5",
                "memory=4g",
                "memory=512m",
                "memory>=4G",
                "memory<1t",
                "memory!=5g"
            })
    void whatIsSo_holds(String text) {
        assertThat(Requirement.problem(text)).isEmpty();
        assertThat(Requirement.of(text).holds(LINUX)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "os=windows",
                "os!=linux",
                "arch=aarch64",
                "jdk=17",
                "jdk>21",
                "jdk>=22",
                "jdk<21",
                "jdk<=20",
                "jdk!=21",
                "cpus=5",
                "cpus>4",
                "memory=5g",
                "memory>4g",
                "memory<4g"
            })
    void whatIsNotSo_doesNot(String text) {
        assertThat(Requirement.problem(text)).isEmpty();
        assertThat(Requirement.of(text).holds(LINUX)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdk>=8", "jdk!=8", "jdk<99", "memory<1t"})
    void whatNobodyKnows_fulfilsNothing(String text) {
        assertThat(Requirement.of(text).holds(UNKNOWN)).isFalse();
        assertThat(Requirement.of(text).seen(List.of(UNKNOWN))).endsWith("is unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "linux | a requirement is a name, an operator and a value, as in jdk>=21; the names are os, arch, jdk,"
                        + " cpus, memory",
                "oss=linux | there is no \"oss\"; did you mean \"os\"?",
                "colour=red | there is no \"colour\"; there are os, arch, jdk, cpus, memory",
                "os>=linux | behind os stands one of = !=",
                "jdk=>21 | behind jdk stands one of = != >= > <= <",
                "os=linx | os is one of linux, windows, mac, freebsd, aix, sunos",
                "jdk=1.8 | jdk is a feature version such as 21",
                "memory=4 | memory is a number with m, g or t behind it",
                "cpus=all | cpus is a number"
            })
    void textThatSaysNothing_isToldWithWhatIsAllowed(String text, String problem) {
        assertThat(Requirement.problem(text)).contains(problem);
    }

    @Test
    void namesOfTheJvm_areSaidAsUsersSayThem() {
        assertThat(NodeFacts.osOf("Mac OS X")).isEqualTo("mac");
        assertThat(NodeFacts.osOf("Windows Server 2022")).isEqualTo("windows");
        assertThat(NodeFacts.osOf("Linux")).isEqualTo("linux");
        assertThat(NodeFacts.archOf("x86_64")).isEqualTo("amd64");
        assertThat(NodeFacts.here(17).memoryBytes().getAsLong()).isPositive();
    }
}
