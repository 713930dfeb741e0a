package dev.xdist.provider.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import org.apache.maven.surefire.api.report.TestOutputReportEntry;
import org.apache.maven.surefire.api.report.TestReportListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Workers that send anything: no frame is more than the end of the worker that sent it. {@code -Dxdist.seed=N} plays
 * one run, {@code -Dxdist.frames=N} at least so many frames; without it 120,000, the same each time. {@code -Psoak}
 * plays ten million.
 */
final class FuzzTest {
    private static final long FRAMES = Long.getLong("xdist.frames", 120_000);

    /** What a controller may hold after any number of frames, beyond what it held after the first runs, in bytes. */
    private static final long GROWTH_MAX = 16L * 1024 * 1024;

    private static final int WARM_UP_RUNS = 200;

    /** Surefire's end, which hears all and does nothing. */
    @SuppressWarnings("unchecked") // a proxy has no type parameter
    private static final TestReportListener<TestOutputReportEntry> SILENT =
            (TestReportListener<TestOutputReportEntry>) Proxy.newProxyInstance(
                    FuzzTest.class.getClassLoader(),
                    new Class<?>[] {TestReportListener.class},
                    (proxy, method, arguments) -> method.getReturnType() == boolean.class ? false : null);

    @TempDir
    Path directory;

    @Test
    @Timeout(7_200)
    void anyFrames_costTheirWorkerAlone_andLeaveNothingInMemory() {
        Long one = Long.getLong("xdist.seed");
        if (one != null) {
            play(one);
            return;
        }
        long before = 0;
        long frames = 0;
        long seed = 0;
        for (; frames < FRAMES || seed <= WARM_UP_RUNS; seed++) {
            frames += play(seed);
            if (seed == WARM_UP_RUNS) {
                before = usedBytes();
            }
        }

        assertThat(usedBytes() - before)
                .as("bytes held after " + frames + " frames")
                .isLessThan(GROWTH_MAX);
        assertThat(frames).isGreaterThanOrEqualTo(FRAMES);
    }

    private int play(long seed) {
        try {
            return new FuzzedRun(seed, directory, SILENT).play();
        } catch (Exception | AssertionError e) {
            throw new AssertionError(
                    "mvn -q test -pl provider -am -Dsurefire.failIfNoSpecifiedTests=false -Dtest=FuzzTest#any*"
                            + " -Dxdist.seed=" + seed + "\n" + e,
                    e);
        }
    }

    private static long usedBytes() {
        System.gc();
        Runtime jvm = Runtime.getRuntime();
        return jvm.totalMemory() - jvm.freeMemory();
    }
}
