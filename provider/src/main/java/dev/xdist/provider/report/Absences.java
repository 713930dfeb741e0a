package dev.xdist.provider.report;

import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.Verdict;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Entries for tests of which no worker will tell: errors, or skipped where plugins want that. */
final class Absences {
    private static final String NOT_RUN = "NotRun";

    private final LongSupplier nanoClock;
    private final BiConsumer<Outcome, Names> counts;

    /** Each entry is counted there. */
    Absences(LongSupplier nanoClock, BiConsumer<Outcome, Names> counts) {
        this.nanoClock = nanoClock;
        this.counts = counts;
    }

    /** An error for each named test, or one for the unit. */
    void notRun(ClassBuffer buffer, SessionCommand.ReportNotRun command) {
        Unit unit = command.unit();
        String message = "not run: " + command.reason();
        if (command.testIds().isEmpty()) {
            notRun(buffer, unit, namesOf(buffer, unit), message);
        }
        for (String testId : command.testIds()) {
            // how many invocations a template was to have, nobody knows
            String what = command.rests().contains(testId) ? "what may be left of it was " : "";
            notRun(buffer, unit, TestNames.of(testId, buffer.owner()), what + message);
        }
    }

    private void notRun(ClassBuffer buffer, Unit unit, Names names, String message) {
        String summary = names.shortForm() + " » " + message;
        StoredFailure failure = StoredFailure.of(NOT_RUN, message, "", summary, buffer.store());
        buffer.unit(unit.id()).broken(null, names, failure, nanoClock.getAsLong());
        counts.accept(Outcome.ERROR, names);
    }

    /** A skipped entry for each named test, or one for the class. */
    void skipped(ClassBuffer buffer, Unit unit, List<String> testIds, String reason) {
        UnitEvents events = buffer.unit(unit.id());
        if (testIds.isEmpty()) {
            Names names = namesOf(buffer, unit);
            events.skipped(null, names, reason);
            counts.accept(Outcome.SKIPPED, names);
        }
        for (String testId : testIds) {
            Names names = TestNames.of(testId, buffer.owner());
            events.skipped(testId, names, reason);
            counts.accept(Outcome.SKIPPED, names);
        }
    }

    private static Names namesOf(ClassBuffer buffer, Unit unit) {
        String uniqueId = unit.uniqueId();
        return uniqueId == null ? buffer.classError() : TestNames.of(uniqueId, buffer.owner());
    }

    /** A crash that is no error: what was running counts as skipped, or nothing is told of it. */
    String pardon(ClassBuffer buffer, SessionCommand.ReportCrash crash, Loss loss) {
        UnitEvents events = buffer.unit(crash.unit().id());
        Names names = blamed(buffer, events, crash.testId());
        boolean again = crash.verdict().kind() == Verdict.Kind.RETRY;
        String by = ", as " + crash.verdict().by() + " wants";
        if (again) {
            events.dropBegun();
        } else {
            events.skipped(crash.testId(), names, crash.node() + " " + loss.summary() + "; skipped" + by);
            counts.accept(Outcome.SKIPPED, names);
        }
        String consequence = (again ? "It is run again" : "It counts as skipped") + by + ". " + crash.consequence();
        return CrashText.message(
                crash.node(), loss, CrashText.running(buffer.owner(), names, crash.testId()), consequence);
    }

    /** Names of the test that a crash is blamed on, or of the error that stands for its class. */
    static Names blamed(ClassBuffer buffer, UnitEvents events, @Nullable String testId) {
        if (testId == null) {
            return buffer.classError();
        }
        Names known = events.namesOfRunning(testId);
        return known == null ? TestNames.of(testId, buffer.owner()) : known;
    }
}
