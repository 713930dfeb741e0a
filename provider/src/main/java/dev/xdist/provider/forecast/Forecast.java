package dev.xdist.provider.forecast;

import dev.xdist.provider.schedule.Auto.Piece;
import dev.xdist.provider.schedule.Scheduler;
import dev.xdist.provider.session.DSession;
import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.unit.FoundUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Says what a run would come to with so many nodes, from what former runs have recorded. Nothing is started for it, so
 * of what is in a class only that is known which is recorded.
 */
public final class Forecast {
    /** Measured 485 to 565 ms from a worker's start to its first test (floors.md). */
    static final long START_NANOS = 500_000_000;

    /** More nodes are tried for as long as that makes a run shorter by this part. */
    private static final double GAIN_MIN = 0.01;

    private final Setting setting;
    private final KnownWork work;
    private final LowerBound bound;

    /**
     * What is to be foretold.
     *
     * @param plan of the run that was asked for
     * @param scheduler a new one each time
     * @param piece the smallest that it deals
     * @param processors so many nodes start at a time
     */
    public record Setting(SessionPlan plan, Supplier<Scheduler> scheduler, Piece piece, int processors) {}

    /**
     * One run.
     *
     * @param nodes how many
     * @param wallNanos until the last unit ends, the nodes' start included
     * @param boundNanos the least that any schedule needs, a node's start included
     */
    record Prediction(int nodes, long wallNanos, long boundNanos) {}

    public Forecast(Setting setting) {
        this.setting = setting;
        this.work = new KnownWork(setting.plan());
        this.bound = LowerBound.of(setting.plan().classes(), work, setting.piece());
    }

    SessionPlan plan() {
        return setting.plan();
    }

    KnownWork work() {
        return work;
    }

    LowerBound bound() {
        return bound;
    }

    int processors() {
        return setting.processors();
    }

    /** How many classes have no recorded duration. */
    int guesses() {
        return (int) plan().classes().stream().filter(work::isGuess).count();
    }

    /** How many scopes stay on one node each; 0 if units go anywhere. */
    int scopes() {
        Scheduler scheduler = setting.scheduler().get();
        Set<String> scopes = new HashSet<>();
        if (scheduler.collectsFirst()) {
            plan().classes()
                    .forEach(owner -> scopes.add(scheduler.scoping().scopeOf(owner, new FoundUnit("", owner.name()))));
        }
        scopes.remove("");
        return scopes.size();
    }

    /** Plays the run that was asked for and writes down what it deals. */
    FirstDeal firstDeal(int shownMax) {
        FirstDeal deal = new FirstDeal(shownMax);
        SessionPlan plan = plan();
        VirtualRun.play(new DSession(plan, setting.scheduler().get()), work, costs(), deal);
        return deal;
    }

    /** For 1, 2, 4, 8 … nodes, and for as many as were asked for. */
    List<Prediction> predictions() {
        int asked = plan().slots();
        if (plan().everySlot()) {
            return List.of(predict(asked));
        }
        List<Prediction> all = new ArrayList<>();
        Prediction best = predict(1);
        all.add(best);
        boolean gains = true;
        for (int nodes = 2; nodes <= asked || gains; nodes *= 2) {
            Prediction next = predict(nodes);
            all.add(next);
            gains = next.wallNanos() < best.wallNanos() * (1 - GAIN_MIN);
            best = gains ? next : best;
        }
        if (all.stream().noneMatch(prediction -> prediction.nodes() == asked)) {
            all.add(predict(asked));
            all.sort(Comparator.comparingInt(Prediction::nodes));
        }
        return all;
    }

    Prediction predict(int nodes) {
        VirtualRun.Outcome outcome =
                VirtualRun.play(plan().withSlots(nodes), setting.scheduler().get(), work, costs());
        long boundNanos = plan().everySlot() ? bound.totalNanos() / nodes : bound.nanos(nodes);
        return new Prediction(nodes, outcome.wallNanos(), START_NANOS + boundNanos);
    }

    private Costs costs() {
        return new Costs(slot -> START_NANOS * (1 + slot / setting.processors()), Costs.LOCAL_WAY_NANOS, 0);
    }
}
