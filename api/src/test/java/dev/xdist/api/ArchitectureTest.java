package dev.xdist.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apiguardian.api.API;

@AnalyzeClasses(packages = "dev.xdist.api", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule publicTypes_sayHowStableTheyAre =
            classes().that().arePublic().should().beAnnotatedWith(API.class);

    @ArchTest
    static final ArchRule api_needsNoLibrary = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.xdist.api..", "java..", "org.apiguardian.api..");
}
