package dev.xdist.worker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The design's rules for this module. */
class RulesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.xdist.worker");

    @Test
    void worker_knowsNeitherMavenNorSurefireNorNetty() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..", "io.netty..", "com.google.protobuf..", "org.slf4j..")
                .because("it stands on users' class paths, and start-up is everything there")
                .check(CLASSES);
    }

    @Test
    void packages_haveNoCycles() {
        slices().matching("dev.xdist.(worker.*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching("dev.xdist.worker.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void linkAndCapture_knowNothingOfJUnit() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.xdist.worker.link", "dev.xdist.worker.capture")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.junit..")
                .check(CLASSES);
    }

    @Test
    void reflection_standsWhereItIsExpected() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.xdist.worker.run.JUnitInternals")
                .should()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("setAccessible")))
                .because("what JUnit does not publish has one place and one way back")
                .check(CLASSES);
    }
}
