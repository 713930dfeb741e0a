package dev.xdist.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "dev.xdist.maven", importOptions = ImportOption.DoNotIncludeTests.class)
class MavenPluginRulesTest {
    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.xdist.(**)").should().beFreeOfCycles();

    /** What is outside this list is not in the jar that -Dmaven.ext.class.path names. */
    @ArchTest
    static final ArchRule KNOWS_MAVEN_OPTIONS_AND_HISTORY = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.inject",
                    "dev.xdist.maven..",
                    "dev.xdist.provider.option",
                    "dev.xdist.provider.history",
                    "org.apache.maven..",
                    "org.codehaus.plexus.component.configurator.expression",
                    "org.codehaus.plexus.util.xml",
                    "org.eclipse.aether..",
                    "org.slf4j",
                    "org.jspecify.annotations");

    @Test
    void extension_isRegisteredWhereEveryMavenLooks() throws IOException {
        try (InputStream in = XdistExtension.class.getResourceAsStream("/META-INF/plexus/components.xml")) {
            String components = new String(in.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(components)
                    .contains("<role>org.apache.maven.AbstractMavenLifecycleParticipant</role>")
                    .contains("<implementation>" + XdistExtension.class.getName() + "</implementation>");
        }
    }
}
