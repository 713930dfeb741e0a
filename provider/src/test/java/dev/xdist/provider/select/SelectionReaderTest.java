package dev.xdist.provider.select;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.Selection;
import dev.xdist.provider.option.InternalProperty;
import java.util.HashMap;
import java.util.Map;
import org.apache.maven.surefire.api.testset.TestListResolver;
import org.junit.jupiter.api.Test;

class SelectionReaderTest {
    private static Selection read(String... keysAndValues) {
        Map<String, String> properties = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            properties.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return SelectionReader.read(properties, TestListResolver.getEmptyTestListResolver());
    }

    @Test
    void nothingAsked_selectsEverything() {
        assertThat(read("groups", "", "excludegroups", " , ").getIncludeTagsList())
                .isEmpty();
        assertThat(read()).isEqualTo(Selection.getDefaultInstance());
    }

    @Test
    void groups_areTags() {
        Selection selection = read("groups", "fast | slow , db", "excludegroups", "flaky");

        assertThat(selection.getIncludeTagsList()).containsExactly("fast | slow", "db");
        assertThat(selection.getExcludeTagsList()).containsExactly("flaky");
        assertThat(selection.getIncludeCategoriesList()).isEmpty();
        assertThat(selection.getExcludeCategoriesList()).containsExactly("flaky");
    }

    @Test
    void groups_areCategoriesWhereSurefireBringsTheVintageEngine() {
        for (String property : new String[] {"xdist.internal.vintage", "junit.vintage.engine.detected"}) {
            Selection selection = read(property, "true", "groups", "a.Fast", "excludegroups", "Slow");

            assertThat(selection.getIncludeTagsList()).isEmpty();
            assertThat(selection.getExcludeTagsList()).isEmpty();
            assertThat(selection.getIncludeCategoriesList()).containsExactly("a.Fast");
            assertThat(selection.getExcludeCategoriesList()).containsExactly("Slow");
        }
    }

    @Test
    void groups_areNoFilterWithTestNg_butItsOwnParameters() {
        Selection selection = read("testng.version", "7.9", "groups", "fast", "excludegroups", "slow");

        assertThat(selection.getIncludeTagsList()).isEmpty();
        assertThat(selection.getExcludeCategoriesList()).isEmpty();
        assertThat(selection.getConfigurationParametersMap())
                .containsEntry("testng.groups", "fast")
                .containsEntry("testng.excludedGroups", "slow")
                .containsEntry("testng.version", "7.9");
    }

    @Test
    void engines_areLists() {
        Selection selection = read(InternalProperty.INCLUDE_ENGINES, "a, b", InternalProperty.EXCLUDE_ENGINES, "c");

        assertThat(selection.getIncludeEnginesList()).containsExactly("a", "b");
        assertThat(selection.getExcludeEnginesList()).containsExactly("c");
    }

    @Test
    void configurationParameters_areReadAsProperties_andWinOverVintagesOwn() {
        Selection selection = read(
                "configurationParameters",
                "a = 1\n# no\njunit.vintage.execution.parallel.enabled=false\nb=x\\u0041",
                "junit.vintage.execution.parallel.enabled",
                "true",
                "junit.vintage.execution.parallel.pool-size",
                "3");

        assertThat(selection.getConfigurationParametersMap())
                .containsOnly(
                        Map.entry("a", "1"),
                        Map.entry("b", "xA"),
                        Map.entry("junit.vintage.execution.parallel.enabled", "false"),
                        Map.entry("junit.vintage.execution.parallel.pool-size", "3"));
    }

    @Test
    void runOrder_ordersMethodsToo_unlessTheUserSaysOtherwise() {
        String order = "junit.jupiter.testmethod.order.default";

        assertThat(read("runOrder", "random").getConfigurationParametersMap())
                .containsEntry(order, "org.junit.jupiter.api.MethodOrderer$Random")
                .containsEntry("junit.jupiter.testclass.order.default", "org.junit.jupiter.api.ClassOrderer$Random");
        assertThat(read("runOrder", "alphabetical").getConfigurationParametersMap())
                .containsEntry(order, "org.junit.jupiter.api.MethodOrderer$MethodName");
        assertThat(read("runOrder", "reversealphabetical").getConfigurationParametersMap())
                .containsEntry(order, "dev.xdist.worker.order.ReverseMethodOrder")
                .containsEntry("junit.jupiter.testclass.order.default", "dev.xdist.worker.order.ReverseClassOrder");
        assertThat(read("runOrder", "filesystem").getConfigurationParametersMap())
                .isEmpty();
        assertThat(read("runOrder", "random", "configurationParameters", order + "=mine")
                        .getConfigurationParametersMap())
                .containsEntry(order, "mine");
    }

    @Test
    void listeners_areNamed() {
        assertThat(read("listener", "a.L, a.M,").getListenersList()).containsExactly("a.L", "a.M");
    }

    @Test
    void listenerAndReporter_areTestNgListeners() {
        assertThat(read("listener", "a.L", "reporter", "a.R").getConfigurationParametersMap())
                .containsOnly(Map.entry("testng.listeners", "a.L,a.R"));
        assertThat(read("reporter", "a.R").getConfigurationParametersMap())
                .containsOnly(Map.entry("testng.listeners", "a.R"));
    }

    @Test
    void methods_becomeRules() {
        Selection selection = SelectionReader.read(Map.of(), new TestListResolver("ATest#m+n,!BTest"));

        assertThat(selection.getIncludeMethodsCount()).isEqualTo(2);
        assertThat(selection.getExcludeMethodsCount()).isEqualTo(1);
    }
}
