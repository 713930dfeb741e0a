package dev.xdist.provider.report;

import dev.xdist.proto.TestEvent;
import dev.xdist.provider.session.RunSummary;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.maven.surefire.api.report.RunMode;
import org.apache.maven.surefire.api.report.TestOutputReportEntry;
import org.apache.maven.surefire.api.report.TestReportListener;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a class's events until it is whole and replays them as Surefire would have written them. Owned by the
 * session's thread.
 */
public final class SurefireReporter implements AutoCloseable {
    private final TestReportListener<TestOutputReportEntry> listener;
    private final ReportSettings settings;
    private final RunIds ids;
    private final LongSupplier nanoClock;
    private final Spool spool;
    private final Replay replay;
    private final @Nullable ProgressLines progress;
    private final LiveOutput live;
    private final Absences absences;
    private final List<String> slotLabels;
    private final Map<Integer, ClassBuffer> open = new HashMap<>();
    private final Tracks tracks = new Tracks();
    private final Results failed = new Results();
    private final Results passed = new Results();
    private final boolean rerun;
    private final BitSet completed = new BitSet();
    private int classesReported;
    private int tests;
    private int failedTests;
    private int unusableEvents;

    public SurefireReporter(TestReportListener<TestOutputReportEntry> listener, ReportSettings settings) {
        this(listener, settings, new RunIds(), System::nanoTime);
    }

    SurefireReporter(
            TestReportListener<TestOutputReportEntry> listener, ReportSettings settings, LongSupplier nanoClock) {
        this(listener, settings, new RunIds(), nanoClock);
    }

    private SurefireReporter(
            TestReportListener<TestOutputReportEntry> listener,
            ReportSettings settings,
            RunIds ids,
            LongSupplier nanoClock) {
        this.listener = listener;
        this.settings = settings;
        this.ids = ids;
        this.nanoClock = nanoClock;
        this.spool = new Spool(settings.spoolDir());
        this.rerun = settings.rerun();
        this.replay = new Replay(
                listener, new Entries(rerun ? RunMode.RERUN_TEST_AFTER_FAILURE : RunMode.NORMAL_RUN), ids, !rerun);
        this.slotLabels = settings.slotLabels();
        this.absences = new Absences(nanoClock, (outcome, names) -> count(null, outcome, names, -1));
        this.live = new LiveOutput(listener, settings.live(), settings.workers());
        this.progress = settings.verbose() ? new ProgressLines(listener, settings.classes()) : null;
    }

    /** Takes what a worker told of a test, a set or output in a unit of the class. */
    public void testEvent(NodeId node, ClassId owner, TestEvent event) {
        if (completed.get(owner.number())) {
            unusableEvents++;
            return;
        }
        ClassBuffer buffer = buffer(owner);
        UnitEvents unit = buffer.unit(new UnitId(event.getUnit()));
        if (event.getKind() != TestEvent.Kind.SET_FINISHED && buffer.isRepeated(event)) {
            return;
        }
        switch (event.getKind()) {
            case SET_STARTED -> unit.setStarted(event);
            case SET_FINISHED -> unit.setFinished(event);
            case STARTED -> unit.testStarted(event, nanoClock.getAsLong());
            case OUTPUT -> {
                unit.output(event);
                live.output(node, event);
            }
            case SUCCEEDED -> note(node, owner, event, ended(node, unit, event, Outcome.PASSED));
            case FAILED -> note(node, owner, event, ended(node, unit, event, Outcome.FAILED));
            case ERROR -> note(node, owner, event, ended(node, unit, event, Outcome.ERROR));
            case ABORTED -> ended(node, unit, event, Outcome.ABORTED);
            case SKIPPED -> ended(node, unit, event, Outcome.SKIPPED);
            case UNRECOGNIZED -> unusableEvents++;
        }
    }

    /** Takes what a worker printed outside of any unit; see also {@link #lateEvent}. */
    public void looseOutput(NodeId node, TestEvent event) {
        live.loose(node, event);
    }

    /** A worker is started, in the place of another one or the first there. */
    public void nodeStarted(NodeId node, int slot) {
        live.started(node, slot);
    }

    /** Returns a reporter for a rerun of what failed here, in so many classes. */
    public SurefireReporter forRerun(int classes) {
        return new SurefireReporter(listener, settings.forRerun(classes), ids, nanoClock);
    }

    /** Keeps what failed, for it may be run again; what passed, only where it had failed before. */
    private void note(NodeId node, ClassId owner, TestEvent event, Names names) {
        UnitId unit = new UnitId(event.getUnit());
        if (event.getKind() != TestEvent.Kind.SUCCEEDED) {
            failed.add(unit, tracks.result(owner, event.getUniqueId(), node, names.shortForm()));
        } else if (rerun) {
            passed.add(unit, tracks.result(owner, event.getUniqueId(), node, names.shortForm()));
        }
        tracks.ended(node, names.shortForm());
    }

    /**
     * Reports the one error that a crash costs.
     *
     * @param testId the test that was running, or null: then the class is blamed
     */
    public void reportCrash(NodeId node, Unit unit, @Nullable String testId, Loss loss, String consequence) {
        ClassBuffer buffer = buffer(unit.owner());
        UnitEvents events = buffer.unit(unit.id());
        Names names = Absences.blamed(buffer, events, testId);
        String running = CrashText.running(buffer.owner(), names, testId);
        StoredFailure failure = StoredFailure.of(
                CrashText.TYPE,
                CrashText.message(node, loss, running, consequence),
                CrashText.details(loss),
                CrashText.summary(node, loss, names),
                buffer.store());
        Item.Test broken = events.broken(testId, names, failure, nanoClock.getAsLong());
        live.failed(node, broken, buffer.store());
        count(node, Outcome.ERROR, names, -1);
        if (testId != null) {
            failed.add(unit.id(), tracks.result(unit.owner(), testId, node, names.shortForm()));
        }
    }

    /** Reports an error for each named test, or one for the unit, so that nothing is lost in silence. */
    public void reportNotRun(SessionCommand.ReportNotRun command) {
        absences.notRun(buffer(command.unit().owner()), command);
    }

    /** Reports tests of a class as skipped, or the class. */
    public void reportSkipped(Unit unit, List<String> testIds, String reason) {
        absences.skipped(buffer(unit.owner()), unit, testIds, reason);
    }

    /** A crash is no error, for plugins want something else; returns what the user is told of it. */
    public String pardonCrash(SessionCommand.ReportCrash command, Loss loss) {
        return absences.pardon(buffer(command.unit().owner()), command, loss);
    }

    /** Strikes out all that was told of a unit: what it ran is run again. */
    public void forget(Unit unit) {
        ClassBuffer buffer = open.get(unit.owner().number());
        UnitEvents struck = buffer == null ? null : buffer.remove(unit.id());
        if (struck != null) {
            tests -= struck.tests();
            failedTests -= struck.failures();
        }
        failed.forget(unit.id());
        passed.forget(unit.id());
    }

    /** Replays the class to Surefire and forgets it. A class of which nothing was told is not reported. */
    public void completeClass(ClassId owner) {
        completed.set(owner.number());
        if (progress != null) {
            progress.classDone();
        }
        ClassBuffer buffer = open.remove(owner.number());
        if (buffer == null) {
            return;
        }
        if (replay.replay(buffer)) {
            classesReported++;
        }
        String loss = buffer.store().loss();
        if (loss != null) {
            listener.warning(loss);
        }
        buffer.store().close();
    }

    /**
     * Takes what a worker told after its last unit: what was printed while its session closed, which belongs to no
     * test, or that closing it failed, which is an error of its own.
     */
    public void lateEvent(NodeId node, ClassId last, TestEvent event) {
        ClassBuffer buffer = newBuffer(last);
        UnitEvents unit = buffer.unit(new UnitId(event.getUnit()));
        switch (event.getKind()) {
            case OUTPUT -> live.loose(node, event);
            case FAILED -> ended(node, unit, event, Outcome.FAILED);
            case ERROR -> ended(node, unit, event, Outcome.ERROR);
            default -> {
                // The end of an engine's root is no news.
            }
        }
        replay.replay(buffer);
        buffer.store().close();
    }

    /** Says what the run came to. */
    public void finish(RunSummary summary, int workers) {
        listener.info(ClosingLine.of(summary, tests, classesReported, workers));
        String failure = summary.failure();
        if (failure != null) {
            listener.error("xdist: " + failure);
        }
        if (unusableEvents > 0) {
            listener.warning(
                    unusableEvents == 1
                            ? "xdist: 1 event came after its class was complete, or is of an unknown kind;"
                                    + " it is in no report."
                            : "xdist: " + unusableEvents + " events came after their class was complete, or are of an"
                                    + " unknown kind; they are in no report.");
        }
    }

    /** Whether users want to know more. */
    public boolean verbose() {
        return settings.verbose();
    }

    /** Results so far, skipped tests and errors of classes included. */
    public int tests() {
        return tests;
    }

    /** Failures and errors so far. */
    public int failedTests() {
        return failedTests;
    }

    /** Tests that failed, or were blamed for a crash, and containers whose tests could not run. */
    public List<TestResult> failed() {
        return failed.all();
    }

    /** Tests that passed, in a rerun. */
    public List<TestResult> passed() {
        return passed.all();
    }

    /** Removes what lies on disk. */
    @Override
    public void close() throws IOException {
        open.values().forEach(buffer -> buffer.store().close());
        open.clear();
        spool.close();
    }

    private Names ended(NodeId node, UnitEvents unit, TestEvent event, Outcome outcome) {
        Item.Test test = unit.ended(event, outcome);
        live.ended(node);
        if (outcome.isFailure()) {
            live.failed(node, test, unit.store());
        }
        count(node, outcome, test.names(), event.getElapsedMillis());
        return test.names();
    }

    private void count(@Nullable NodeId node, Outcome outcome, Names names, int elapsedMillis) {
        tests++;
        if (outcome.isFailure()) {
            failedTests++;
        }
        if (progress != null && node != null) {
            progress.testEnded(node, outcome, names, elapsedMillis);
        }
    }

    private ClassBuffer buffer(ClassId owner) {
        return open.computeIfAbsent(owner.number(), number -> newBuffer(owner));
    }

    private ClassBuffer newBuffer(ClassId owner) {
        boolean labelled = owner.slot() >= 0 && owner.slot() < slotLabels.size();
        return new ClassBuffer(owner, labelled ? " " + slotLabels.get(owner.slot()) : "", spool.storeFor(owner), ids);
    }
}
