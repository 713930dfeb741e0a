package dev.xdist.provider;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** The rules of the design that the compiler does not know. */
@AnalyzeClasses(packages = "dev.xdist.provider", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] CORE = {
        "dev.xdist.provider.unit..", "dev.xdist.provider.schedule..", "dev.xdist.provider.session.."
    };

    /** Pure like the core, but around it: the core knows nothing of it. */
    private static final String FORECAST = "dev.xdist.provider.forecast..";

    /** Packages of the JDK that the core may use; its own three and JSpecify besides. */
    private static final Set<String> PURE =
            Set.of("java.lang", "java.util", "java.util.function", "java.util.stream", "java.lang.invoke");

    /** Of those packages: what has a thread, a clock, a random source or the world outside behind it. */
    private static final Set<String> IMPURE = Set.of(
            System.class.getName(),
            Thread.class.getName(),
            ThreadLocal.class.getName(),
            Process.class.getName(),
            ProcessBuilder.class.getName(),
            ProcessHandle.class.getName(),
            Runtime.class.getName(),
            ClassLoader.class.getName(),
            Random.class.getName(),
            SplittableRandom.class.getName(),
            UUID.class.getName(),
            java.util.Date.class.getName(),
            java.util.Timer.class.getName());

    @ArchTest
    static final ArchRule core_isPure = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .or()
            .resideInAPackage(FORECAST)
            .should()
            .dependOnClassesThat(
                    new DescribedPredicate<>("have a thread, a clock, a random source or I/O behind them") {
                        @Override
                        public boolean test(JavaClass other) {
                            String name = other.getBaseComponentType().getName();
                            String home = other.getBaseComponentType().getPackageName();
                            boolean ours = home.startsWith("dev.xdist.provider.")
                                    || home.equals("dev.xdist.api.grant")
                                    || home.equals("org.jspecify.annotations");
                            boolean primitive = other.getBaseComponentType().isPrimitive();
                            return IMPURE.contains(name) || !(ours || primitive || PURE.contains(home));
                        }
                    })
            .because("a step of the session is repeated by its event and its time alone");

    @ArchTest
    static final ArchRule core_knowsNothingOfItsShell = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat(new DescribedPredicate<>("are of the provider but not of the core") {
                @Override
                public boolean test(JavaClass other) {
                    String home = other.getPackageName();
                    boolean provider = home.equals("dev.xdist.provider") || home.startsWith("dev.xdist.provider.");
                    return provider && !home.matches("dev\\.xdist\\.provider\\.(unit|schedule|session)(\\..*)?");
                }
            });

    @ArchTest
    static final ArchRule schedulers_doNotKnowTheSession = noClasses()
            .that()
            .resideInAPackage("dev.xdist.provider.schedule..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.xdist.provider.session..")
            .because("a scheduler is policy: it reads the board and deals");

    @ArchTest
    static final ArchRule packages_haveNoCycle =
            slices().matching("dev.xdist.provider.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule provider_knowsNeitherMavenNorTheWorkersCode = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.maven.plugin", "org.apache.maven.execution..", "dev.xdist.worker..");
}
