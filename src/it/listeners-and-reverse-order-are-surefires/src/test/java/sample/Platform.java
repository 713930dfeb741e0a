package sample;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

public class Platform implements TestExecutionListener {
    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        Heard.write("plan started");
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        if (identifier.isTest()) {
            Heard.write("started " + identifier.getDisplayName());
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        Heard.write("plan finished");
    }
}
