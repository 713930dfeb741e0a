package dev.xdist.provider.loop;

import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import dev.xdist.provider.unit.UnitResult;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Sums up what each class and method took over all its units, what the set-up of a class cost, and what it locked. A
 * class that was set up on several nodes counts its set-up once, for in one piece it would have paid it once. A class
 * that lost a node, or was run in part, has no sum: half a duration would mislead the next run.
 */
public final class DurationTally implements StepObserver {
    private final boolean wholeClasses;
    private final Map<UnitId, Unit> dealt = new HashMap<>();
    private final Map<UnitId, UnitTimes> running = new HashMap<>();
    private final Map<String, ClassTally> classes = new TreeMap<>();
    private final Set<String> inPart = new HashSet<>();

    /** Counts classes as a whole, unless the user asked for some of their methods alone. */
    public DurationTally(boolean wholeClasses) {
        this.wholeClasses = wholeClasses;
    }

    @Override
    public void stepped(SessionEvent event, List<SessionCommand> commands, long nowNanos) {
        if (event instanceof SessionEvent.UnitStarted started) {
            begun(started, nowNanos);
        } else if (event instanceof SessionEvent.TestStarted started) {
            times(started.unit()).testStarted(started, nowNanos);
        } else if (event instanceof SessionEvent.TestFinished finished) {
            times(finished.unit()).testFinished(finished.testId(), nowNanos);
        } else if (event instanceof SessionEvent.InvocationsGiven given) {
            Unit unit = dealt.get(given.unit());
            if (unit != null) {
                tally(unit).given(given.uniqueId(), given.list());
            }
        } else if (event instanceof SessionEvent.ClassCollected collected) {
            collected.found().stream()
                    .filter(unit -> !unit.locks().isEmpty())
                    .forEach(unit -> tally(collected.owner()).locks(unit.locks()));
        } else if (event instanceof SessionEvent.UnitHeldBack held) {
            Unit unit = dealt.get(held.unit());
            if (unit != null) {
                tally(unit).locks(held.locks());
            }
        } else if (event instanceof SessionEvent.UnitFinished finished) {
            ended(finished);
        }
        for (SessionCommand command : commands) {
            if (command instanceof SessionCommand.RunBatch batch) {
                batch.units().forEach(this::dealt);
            } else if (command instanceof SessionCommand.ReportCrash crash) {
                tally(crash.unit()).spoil();
            } else if (command instanceof SessionCommand.Forget forget) {
                forget.units().forEach(unit -> tally(unit).spoil());
            }
        }
    }

    private void begun(SessionEvent.UnitStarted event, long nowNanos) {
        if (dealt.containsKey(event.unit())) {
            running.put(event.unit(), new UnitTimes(nowNanos));
        }
    }

    private void ended(SessionEvent.UnitFinished event) {
        UnitTimes times = running.remove(event.unit());
        Unit unit = dealt.remove(event.unit());
        if (times != null && unit != null && event.result() == UnitResult.DONE) {
            tally(unit).ended(times, event.nanos());
        }
    }

    private UnitTimes times(UnitId unit) {
        // a node that lies is told of here too; its times are nobody's
        return running.getOrDefault(unit, UnitTimes.nobodys());
    }

    private ClassTally tally(Unit unit) {
        return tally(unit.owner());
    }

    private ClassTally tally(ClassId owner) {
        return classes.computeIfAbsent(owner.name(), name -> new ClassTally());
    }

    private void dealt(Unit unit) {
        if (unit.owner().slot() > 0) {
            // every node runs everything: one duration of it is enough
            return;
        }
        dealt.put(unit.id(), unit);
        boolean rest = unit.uniqueId() == null && !unit.skip().isEmpty();
        if (rest || !wholeClasses) {
            inPart.add(unit.owner().name());
        }
    }

    /** By class name; classes whose whole duration is known. */
    public Map<String, Long> nanosByClass() {
        return ofWhole(ClassTally::nanos);
    }

    /** By class name: keys that classes whose whole duration is known had for themselves alone; empty for most. */
    public Map<String, Set<String>> writesByClass() {
        return ofWhole(ClassTally::writes);
    }

    private <T> Map<String, T> ofWhole(Function<ClassTally, T> told) {
        Map<String, T> whole = new TreeMap<>();
        classes.forEach((name, tally) -> {
            if (tally.isWhole() && !inPart.contains(name)) {
                whole.put(name, told.apply(tally));
            }
        });
        return whole;
    }

    /** By class name: what else is known of each. */
    public Map<String, ClassTally> classes() {
        return classes;
    }
}
