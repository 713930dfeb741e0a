package sample;

import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;
import org.junit.platform.suite.api.SuiteDisplayName;

@Suite
@SuiteDisplayName("the second of them")
@SelectClasses(Member2.class)
class NamedTest {
    @BeforeSuite
    static void before() {
        System.out.println("before the suite");
    }
}
