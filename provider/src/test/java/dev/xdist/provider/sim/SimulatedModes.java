package dev.xdist.provider.sim;

import dev.xdist.provider.schedule.Auto;
import dev.xdist.provider.schedule.Load;
import dev.xdist.provider.schedule.LoadScope;
import dev.xdist.provider.schedule.Own;
import dev.xdist.provider.schedule.Scheduler;
import dev.xdist.provider.schedule.Scoping.Rest;
import dev.xdist.provider.schedule.WorkSteal;
import java.util.List;
import java.util.SplittableRandom;

/** Every mode but each, which needs a plan of its own. */
final class SimulatedModes {
    private SimulatedModes() {}

    /** One of each kind, as it is without options. */
    static List<Scheduler> one() {
        return List.of(
                new Auto(),
                new Load(),
                new LoadScope(LoadScope.byClass(true)),
                new LoadScope(LoadScope.byGroup(Rest.ALONE, true)),
                new WorkSteal(false),
                new Own(false));
    }

    static Scheduler random(SplittableRandom random) {
        boolean reorder = random.nextBoolean();
        Rest rest = Rest.values()[random.nextInt(Rest.values().length)];
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Auto();
            case 2 -> new Auto(Auto.Piece.values()[random.nextInt(3)], random.nextInt(1, 4));
            case 3 -> new Load(random.nextBoolean() ? Integer.MAX_VALUE : random.nextInt(1, 5), random.nextBoolean());
            case 4 -> new LoadScope(LoadScope.byClass(reorder));
            case 5 -> new LoadScope(LoadScope.byFile(reorder).uncut());
            case 6 -> new LoadScope(LoadScope.byGroup(rest, reorder));
            case 7 -> new Own(random.nextInt(4) == 0);
            default -> new WorkSteal(random.nextInt(4) == 0);
        };
    }
}
