package dev.xdist.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.apiguardian.api.API;

@AnalyzeClasses(packages = "dev.xdist.api", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule publicTypes_sayHowStableTheyAre =
            classes().that().arePublic().should().beAnnotatedWith(API.class);

    @ArchTest
    static final ArchRule api_needsNoLibrary = classes()
            .that()
            .resideInAPackage("dev.xdist.api")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.xdist.api",
                    "dev.xdist.api.grant",
                    "java..",
                    "org.apiguardian.api..",
                    "org.jspecify.annotations");

    /** The session decides by it: pure like the session's own packages. */
    @ArchTest
    static final ArchRule grantPart_isPure = classes()
            .that()
            .resideInAPackage("dev.xdist.api.grant")
            .should()
            .onlyDependOnClassesThat(new DescribedPredicate<>("have neither thread nor clock nor I/O behind them") {
                @Override
                public boolean test(JavaClass other) {
                    JavaClass base = other.getBaseComponentType();
                    boolean own = base.getPackageName()
                            .matches("dev\\.xdist\\.api\\.grant|java\\.util(\\.function)?|java\\.lang(\\.invoke)?"
                                    + "|org\\.apiguardian\\.api|org\\.jspecify\\.annotations");
                    return base.isPrimitive() || (own && !IMPURE.contains(base.getName()));
                }
            });

    private static final Set<String> IMPURE = Set.of(
            "java.lang.System",
            "java.lang.Thread",
            "java.lang.Process",
            "java.lang.Runtime",
            "java.util.Random",
            "java.util.UUID",
            "java.util.Date",
            "java.util.Timer");

    @ArchTest
    static final ArchRule pluginsPart_needsNoLibrary = classes()
            .that()
            .resideInAPackage("dev.xdist.api.spi")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.xdist.api",
                    "dev.xdist.api.spi",
                    "java..",
                    "org.apiguardian.api..",
                    "org.jspecify.annotations");

    @ArchTest
    static final ArchRule jupiterPart_needsJupitersApiAlone = classes()
            .that()
            .resideInAPackage("dev.xdist.api.jupiter")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.xdist.api",
                    "dev.xdist.api.jupiter",
                    "java..",
                    "org.apiguardian.api..",
                    "org.junit.jupiter.api..",
                    // comes with it
                    "org.junit.platform.commons.support");

    @ArchTest
    static final ArchRule junit4Part_needsJunit4Alone = classes()
            .that()
            .resideInAPackage("dev.xdist.api.junit4")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.xdist.api",
                    "dev.xdist.api.junit4",
                    "java..",
                    "org.apiguardian.api..",
                    "org.junit.rules",
                    "org.junit.runner",
                    "org.junit.runners.model");
}
