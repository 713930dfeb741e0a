package dev.xdist.provider;

import dev.xdist.provider.option.XdistUsageException;
import org.apache.maven.surefire.api.provider.AbstractProvider;
import org.apache.maven.surefire.api.provider.ProviderParameters;
import org.apache.maven.surefire.api.report.ReporterException;
import org.apache.maven.surefire.api.report.ReporterFactory;
import org.apache.maven.surefire.api.report.TestOutputReportEntry;
import org.apache.maven.surefire.api.report.TestReportListener;
import org.apache.maven.surefire.api.suite.RunResult;
import org.apache.maven.surefire.api.testset.TestSetFailedException;

/**
 * Runs in Surefire's fork, which thereby becomes the controller. Found by Surefire through its service file; made and
 * called once, on the fork's main thread.
 */
public final class XdistProvider extends AbstractProvider {
    private final ProviderParameters parameters;

    /** Called by Surefire. */
    public XdistProvider(ProviderParameters parameters) {
        this.parameters = parameters;
    }

    /** Surefire asks for this only where it would start several forks, which is ours to do. */
    @Override
    public Iterable<Class<?>> getSuites() {
        throw wrongForks();
    }

    @Override
    public RunResult invoke(Object forkTestSet) throws TestSetFailedException, ReporterException {
        if (forkTestSet != null || !parameters.isInsideFork()) {
            throw wrongForks();
        }
        ReporterFactory reporters = parameters.getReporterFactory();
        TestReportListener<TestOutputReportEntry> listener = reporters.createTestReportListener();
        RunResult result;
        try {
            new ControllerRun(parameters, listener).run();
        } finally {
            result = reporters.close();
        }
        return result;
    }

    private static XdistUsageException wrongForks() {
        return new XdistUsageException("xdist starts its workers by itself and needs one fork to start them from: "
                + "forkCount=1 and reuseForks=true. The build extension sees to that; where the provider is named as a "
                + "dependency of maven-surefire-plugin by hand, set both there. Nothing was run.");
    }
}
