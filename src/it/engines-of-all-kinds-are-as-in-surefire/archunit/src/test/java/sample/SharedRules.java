package sample;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

class SharedRules {
    @ArchTest
    static final ArchRule noFinalizers = noClasses().should().haveSimpleName("Finalizer");
}
