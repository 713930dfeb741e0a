package dev.xdist.maven.inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformTest {
    private static final String JUPITER_5 = "org.junit.jupiter:junit-jupiter-api:5.10.5"
            + " org.junit.jupiter:junit-jupiter-engine:5.10.5 org.junit.platform:junit-platform-commons:1.10.5"
            + " org.junit.platform:junit-platform-engine:1.10.5 org.opentest4j:opentest4j:1.3.0";

    /** Class path, Surefire's version, what is added. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                JUPITER_5 + " | 3.0.0 | org.junit.platform:junit-platform-launcher:1.10.5",
                JUPITER_5 + " org.junit.platform:junit-platform-launcher:1.10.5 | 3.6.1 | ''",
                "org.junit.jupiter:junit-jupiter-api:6.1.3 org.junit.platform:junit-platform-commons:6.1.3"
                        + " org.opentest4j:opentest4j:1.3.0 | 3.5.4 |"
                        + " org.junit.jupiter:junit-jupiter-engine:6.1.3"
                        + " org.junit.platform:junit-platform-launcher:6.1.3"
                        + " org.junit.platform:junit-platform-engine:6.1.3",
                "junit:junit:4.13.2 org.hamcrest:hamcrest-core:1.3 | 3.6.1 |"
                        + " org.junit.vintage:junit-vintage-engine:5.14.4"
                        + " org.junit.platform:junit-platform-launcher:1.14.4"
                        + " org.junit.platform:junit-platform-engine:1.14.4"
                        + " org.junit.platform:junit-platform-commons:1.14.4 org.opentest4j:opentest4j:1.3.0",
                "junit:junit:4.12 | 3.0.0 | org.junit.vintage:junit-vintage-engine:5.14.4"
                        + " org.junit.platform:junit-platform-launcher:1.14.4"
                        + " org.junit.platform:junit-platform-engine:1.14.4"
                        + " org.junit.platform:junit-platform-commons:1.14.4 org.opentest4j:opentest4j:1.3.0",
                JUPITER_5 + " junit:junit:4.13.2 | 3.6.0 | org.junit.vintage:junit-vintage-engine:5.10.5"
                        + " org.junit.platform:junit-platform-launcher:1.10.5",
                JUPITER_5 + " junit:junit:4.13.2 | 3.5.4 | org.junit.platform:junit-platform-launcher:1.10.5",
                "org.spockframework:spock-core:2.3 org.junit.platform:junit-platform-engine:1.9.0"
                        + " org.junit.platform:junit-platform-commons:1.9.0 org.opentest4j:opentest4j:1.2.0"
                        + " junit:junit:4.13.2 | 3.6.1 | org.junit.vintage:junit-vintage-engine:5.9.0"
                        + " org.junit.platform:junit-platform-launcher:1.9.0",
                "org.testng:testng:7.10.2 | 3.6.1 | org.junit.support:testng-engine:1.1.0"
                        + " org.junit.platform:junit-platform-launcher:1.14.4"
                        + " org.junit.platform:junit-platform-engine:1.14.4"
                        + " org.junit.platform:junit-platform-commons:1.14.4 org.opentest4j:opentest4j:1.3.0",
                "org.acme:nothing:1 | 3.6.1 | ''",
            })
    void classPath_isCompletedAtTheProjectsOwnVersions(String tests, String surefire, String added) {
        Platform platform = new Platform(versions(tests), Map.of(), surefire);

        assertThat(platform.obstacle()).isEmpty();
        assertThat(platform.missing())
                .extracting(each -> each.getGroupId() + ":" + each.getArtifactId() + ":" + each.getVersion())
                .containsExactlyElementsOf(
                        added.isBlank() ? List.of() : List.of(added.strip().split(" +", -1)));
        assertThat(platform.missing())
                .allSatisfy(each -> assertThat(each.getExclusions())
                        .extracting("groupId", "artifactId")
                        .containsExactly(tuple("*", "*")));
    }

    @ParameterizedTest
    @CsvSource({
        "junit:junit:4.11, 3.6.1, JUnit 4.11, Use JUnit 4.12",
        "junit:junit:4.11, 3.5.4, JUnit 4.11, Use JUnit 4.12",
        "junit:junit:3.8.1, 3.6.1, JUnit 3.8.1, Use JUnit 4.12",
        "org.testng:testng:7.10.2, 3.5.4, TestNG 7.10.2, Add org.junit.support:testng-engine",
    })
    void frameworkWithoutEngine_isAnObstacle(String tests, String surefire, String framework, String wayOut) {
        Platform platform = new Platform(versions(tests), Map.of(), surefire);

        assertThat(platform.obstacle())
                .hasValueSatisfying(text ->
                        assertThat(text).startsWith(framework + " tests").contains(". " + wayOut));
    }

    @Test
    void engineGivenToThePlugin_isNoObstacleAndNotAddedAgain() {
        Map<String, String> plugin = versions("org.junit.vintage:junit-vintage-engine:5.11.4");

        Platform platform = new Platform(versions("junit:junit:4.13.2"), plugin, "3.5.4");

        assertThat(platform.obstacle()).isEmpty();
        assertThat(platform.groupsAreCategories()).isFalse();
        assertThat(platform.missing())
                .extracting("artifactId", "version")
                .contains(tuple("junit-platform-launcher", "1.11.4"))
                .doesNotContain(tuple("junit-vintage-engine", "5.11.4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0.0", "3.5.4", "3.6.1"})
    void junit4AsSurefireItselfRunsIt_makesGroupsCategories(String surefire) {
        Platform platform = new Platform(versions("junit:junit:4.13.2"), Map.of(), surefire);

        assertThat(platform.groupsAreCategories()).isTrue();
    }

    @Test
    void onlyPlainClasses_haveNoFramework() {
        assertThat(new Platform(versions("org.acme:x:1"), Map.of(), "3.5.4").hasFramework())
                .isFalse();
        assertThat(new Platform(versions(JUPITER_5), Map.of(), "3.5.4").hasFramework())
                .isTrue();
    }

    private static Map<String, String> versions(String coordinates) {
        Map<String, String> versions = new HashMap<>();
        for (String each : coordinates.strip().split(" +", -1)) {
            int last = each.lastIndexOf(':');
            versions.put(each.substring(0, last), each.substring(last + 1));
        }
        return versions;
    }
}
