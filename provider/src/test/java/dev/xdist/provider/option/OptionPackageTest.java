package dev.xdist.provider.option;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The plugin's jar takes this package and no other along. */
@AnalyzeClasses(packages = "dev.xdist.provider.option", importOptions = ImportOption.DoNotIncludeTests.class)
class OptionPackageTest {
    @ArchTest
    static final ArchRule KNOWS_THE_JDK_ALONE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "dev.xdist.provider.option", "org.jspecify.annotations");
}
