package dev.xdist.provider.sim;

import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import dev.xdist.provider.unit.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the user would read. Knows the suite, which the session does not, and so knows whether each test is there
 * exactly once:
 * the sharpest form of I1.
 */
final class SimulatedReport {
    private final Suite suite;
    private final Map<String, Integer> told = new HashMap<>();
    private final Map<UnitId, List<String>> toldOf = new HashMap<>();
    /** Told twice of one unit, and so by one node. */
    private final Set<String> repeated = new HashSet<>();
    /** Classes with an error that stands for all that is missing of them. */
    private final Set<ClassId> excused = new HashSet<>();

    private final Set<ClassId> complete = new HashSet<>();

    private boolean cancelled;
    private int crashes;
    private int notRun;

    /**
     * What faults cost.
     *
     * @param crashes errors of tests, or of classes outside of their tests, whose worker died
     * @param notRun tests, or classes, that are told not to have run
     */
    record Costs(int crashes, int notRun) {
        static final Costs NONE = new Costs(0, 0);

        Costs and(Costs other) {
            return new Costs(crashes + other.crashes, notRun + other.notRun);
        }

        String inWords() {
            return crashes + " / " + notRun;
        }
    }

    Costs costs() {
        return new Costs(crashes, notRun);
    }

    SimulatedReport(Suite suite) {
        this.suite = suite;
    }

    void event(SessionEvent event) {
        if (event instanceof SessionEvent.TestFinished finished) {
            tell(finished.unit(), finished.testId());
        } else if (event instanceof SessionEvent.ClassCollected collected
                && !collected.problem().isEmpty()) {
            excused.add(collected.owner());
        }
    }

    void command(SessionCommand command) {
        if (command instanceof SessionCommand.ReportCrash crash) {
            crashes++;
            if (crash.verdict().kind() == Verdict.Kind.RETRY) {
                return;
            }
            if (crash.testId() == null) {
                excused.add(crash.unit().owner());
            } else {
                tell(crash.unit().id(), crash.testId());
            }
        } else if (command instanceof SessionCommand.Forget forget) {
            forget.units().forEach(unit -> forget(unit.id()));
        } else if (command instanceof SessionCommand.ReportNotRun notRun) {
            notRun(notRun.unit(), notRun.testIds());
        } else if (command instanceof SessionCommand.ReportSkipped skipped) {
            if (skipped.testIds().isEmpty()) {
                excused.add(skipped.unit().owner());
            }
            tell(skipped.unit(), skipped.testIds());
        } else if (command instanceof SessionCommand.CompleteClass completed) {
            complete.add(completed.owner());
        } else if (command instanceof SessionCommand.EndRun end) {
            cancelled = end.summary().cancelled();
        }
    }

    void check(boolean lies) {
        for (Suite.SuiteClass owner : suite.classes()) {
            if (!complete.contains(owner.id())) {
                throw new AssertionError(owner.id() + " was never completed");
            }
            for (String test : owner.tests()) {
                int times = told.getOrDefault(test, 0);
                boolean missing = times == 0 && !cancelled && !excused.contains(owner.id());
                // a node that runs a unit of which it said that it held it back, and is sent it again, runs it twice
                boolean twice = times > 1 && !(lies && repeated.contains(test));
                if (twice || (missing && !lies)) {
                    throw new AssertionError("I1: " + test + " is told " + times + " times");
                }
            }
        }
    }

    private void notRun(Unit unit, List<String> ids) {
        notRun += Math.max(1, ids.size());
        if (ids.isEmpty()) {
            excused.add(unit.owner());
            return;
        }
        Suite.SuiteClass owner = suite.classes().get(unit.owner().number());
        Set<String> own = new HashSet<>(owner.tests(unit));
        for (Suite.Method method : owner.methods()) {
            for (String test : method.tests()) {
                // of a template that a node left in the middle it is the rest, of one that is shared its own part
                boolean left = own.contains(test) && told.getOrDefault(test, 0) == 0;
                if (ids.contains(test) || (left && ids.contains(method.id()))) {
                    tell(unit.id(), test);
                }
            }
        }
    }

    private void tell(Unit unit, List<String> ids) {
        Suite.SuiteClass owner = suite.classes().get(unit.owner().number());
        for (String id : ids) {
            owner.tests(id, Set.of()).forEach(test -> tell(unit.id(), test));
        }
    }

    private void tell(UnitId unit, String test) {
        told.merge(test, 1, Integer::sum);
        List<String> ofUnit = toldOf.computeIfAbsent(unit, id -> new ArrayList<>());
        if (ofUnit.contains(test)) {
            repeated.add(test);
        }
        ofUnit.add(test);
    }

    private void forget(UnitId unit) {
        toldOf.getOrDefault(unit, List.of()).forEach(test -> told.merge(test, -1, Integer::sum));
        toldOf.remove(unit);
    }
}
