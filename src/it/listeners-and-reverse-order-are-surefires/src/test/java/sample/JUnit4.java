package sample;

import org.junit.runner.Description;
import org.junit.runner.Result;
import org.junit.runner.notification.RunListener;

public class JUnit4 extends RunListener {
    @Override
    public void testRunStarted(Description description) {
        Heard.write("JUnit 4: testRunStarted " + description);
    }

    @Override
    public void testRunFinished(Result result) {
        Heard.write("JUnit 4: testRunFinished");
    }

    @Override
    public void testSuiteStarted(Description description) {
        Heard.write("JUnit 4: testSuiteStarted " + description);
    }

    @Override
    public void testSuiteFinished(Description description) {
        Heard.write("JUnit 4: testSuiteFinished " + description);
    }

    @Override
    public void testStarted(Description description) {
        Heard.write("JUnit 4: testStarted " + description);
    }

    @Override
    public void testFinished(Description description) {
        Heard.write("JUnit 4: testFinished " + description);
    }

    @Override
    public void testIgnored(Description description) {
        Heard.write("JUnit 4: testIgnored " + description);
    }
}
