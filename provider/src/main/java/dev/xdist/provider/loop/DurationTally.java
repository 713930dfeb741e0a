package dev.xdist.provider.loop;

import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import dev.xdist.provider.unit.UnitResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums up what each class took over all its units. A class that lost a node, or was run in part, is left out: half a
 * duration would mislead the next run.
 */
public final class DurationTally implements StepObserver {
    private final Map<UnitId, String> classOfUnit = new HashMap<>();
    private final Map<String, Long> nanos = new TreeMap<>();
    private final Map<String, Boolean> spoiled = new HashMap<>();

    @Override
    public void stepped(SessionEvent event, List<SessionCommand> commands, long nowNanos) {
        if (event instanceof SessionEvent.UnitFinished finished && finished.result() == UnitResult.DONE) {
            String name = classOfUnit.remove(finished.unit());
            if (name != null) {
                nanos.merge(name, finished.nanos(), Long::sum);
            }
        }
        for (SessionCommand command : commands) {
            if (command instanceof SessionCommand.RunBatch batch) {
                batch.units().forEach(this::dealt);
            } else if (command instanceof SessionCommand.ReportCrash crash) {
                spoiled.put(crash.unit().owner().name(), true);
            }
        }
    }

    private void dealt(Unit unit) {
        if (unit.owner().slot() > 0) {
            // every node runs everything: one duration of it is enough
            return;
        }
        classOfUnit.put(unit.id(), unit.owner().name());
        if (!unit.skip().isEmpty()) {
            spoiled.put(unit.owner().name(), true);
        }
    }

    /** By class name; classes whose whole duration is known. */
    public Map<String, Long> nanosByClass() {
        Map<String, Long> whole = new TreeMap<>(nanos);
        whole.keySet().removeAll(spoiled.keySet());
        return whole;
    }
}
