package dev.xdist.api.junit4;

import dev.xdist.api.XdistWorker;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.rules.TestRule;
import org.junit.runner.Description;
import org.junit.runners.model.Statement;

/**
 * Tells a JUnit 4 test which worker runs it: {@code @Rule public final XdistRule xdist = new XdistRule();} and then
 * {@code xdist.worker().index()}. Changes nothing about the test. Works without xdist too, and as a class rule.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class XdistRule implements TestRule {
    /**
     * Return the worker that runs the test.
     *
     * @since 0.1
     */
    public XdistWorker worker() {
        return XdistWorker.current();
    }

    @Override
    public Statement apply(Statement test, Description description) {
        return test;
    }
}
