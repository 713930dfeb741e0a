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
    private static final int EXIT_NO_DESCRIPTOR = 70;

    private static final String NO_DESCRIPTOR =
            "xdist: the controller has no file descriptor left (Too many open files), "
                    + "and ends. Raise the limit (ulimit -n), or use fewer workers. What failed first: ";

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
        } catch (Throwable e) {
            endIfNothingCanBeTold(e, listener);
            throw e;
        } finally {
            result = reporters.close();
        }
        return result;
    }

    /**
     * Without a file descriptor Surefire cannot tell what went wrong, for it would have to load classes; its fork then
     * ends in good order, and the build passes without a test. A fork that ends without a goodbye fails it.
     */
    @SuppressWarnings("SystemExitOutsideMain") // it is that or a build that passes
    private static void endIfNothingCanBeTold(Throwable failure, TestReportListener<TestOutputReportEntry> listener) {
        if (Descriptors.areUsedUp()) {
            // joined by hand: how the language does it loads classes
            listener.error(NO_DESCRIPTOR.concat(failure.toString()));
            System.exit(EXIT_NO_DESCRIPTOR);
        }
    }

    private static XdistUsageException wrongForks() {
        return new XdistUsageException("xdist starts its workers by itself and needs one fork to start them from: "
                + "forkCount=1 and reuseForks=true. The build extension sees to that; where the provider is named as a "
                + "dependency of maven-surefire-plugin by hand, set both there. Nothing was run.");
    }
}
