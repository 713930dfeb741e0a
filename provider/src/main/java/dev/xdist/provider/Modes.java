package dev.xdist.provider;

import dev.xdist.provider.option.DistMode;
import dev.xdist.provider.option.LockChoice;
import dev.xdist.provider.option.UnitSize;
import dev.xdist.provider.option.XdistOptions;
import dev.xdist.provider.schedule.Auto;
import dev.xdist.provider.schedule.Auto.Piece;
import dev.xdist.provider.schedule.Each;
import dev.xdist.provider.schedule.Load;
import dev.xdist.provider.schedule.LoadScope;
import dev.xdist.provider.schedule.Own;
import dev.xdist.provider.schedule.Scheduler;
import dev.xdist.provider.schedule.Scoping;
import dev.xdist.provider.schedule.Scoping.Rest;
import dev.xdist.provider.schedule.WorkSteal;
import java.util.Locale;

/** From options to the scheduler that they ask for. */
final class Modes {
    private Modes() {}

    static Scheduler scheduler(XdistOptions options) {
        boolean wholeClasses = options.unit() == UnitSize.CLASS;
        boolean reorder = options.loadscopeReorder();
        return switch (options.dist()) {
            case AUTO -> new Auto(Piece.valueOf(options.unit().name()), options.maxSchedChunk());
            case LOAD -> new Load(options.maxSchedChunk(), wholeClasses);
            case LOADSCOPE -> scoped(LoadScope.byClass(reorder), wholeClasses);
            case LOADFILE -> scoped(LoadScope.byFile(reorder), wholeClasses);
            case LOADGROUP -> scoped(LoadScope.byGroup(rest(options), reorder), wholeClasses);
            case WORKSTEAL -> new WorkSteal(wholeClasses);
            case PLUGIN -> new Own(wholeClasses);
            case EACH -> each(options);
            case NO -> throw new AssertionError("xdist runs though xdist.dist is no");
        };
    }

    /** Reruns: each test that failed is a unit; where every node runs everything, it goes to its slot again. */
    static Scheduler ofRerun(XdistOptions options) {
        return options.dist() == DistMode.EACH ? each(options) : new Auto(Auto.Piece.CLASS, 1);
    }

    /** What a forecast is made with: nobody but a plugin knows what it would deal, so that this stands for it. */
    static Scheduler foreseen(XdistOptions options) {
        boolean wholeClasses = options.unit() == UnitSize.CLASS;
        return options.dist() == DistMode.PLUGIN ? new Load(options.maxSchedChunk(), wholeClasses) : scheduler(options);
    }

    private static Scheduler each(XdistOptions options) {
        return new Each(options.locks() == LockChoice.NONE);
    }

    /** How small what it deals can be. */
    static Piece smallestPiece(XdistOptions options) {
        return switch (options.dist()) {
            case AUTO -> Piece.valueOf(options.unit().name());
            case LOAD, WORKSTEAL, PLUGIN -> options.unit() == UnitSize.CLASS ? Piece.CLASS : Piece.METHOD;
            case LOADSCOPE, LOADFILE, LOADGROUP, EACH, NO -> Piece.CLASS;
        };
    }

    /** As the user says it. */
    static String name(XdistOptions options) {
        return options.dist().name().toLowerCase(Locale.ROOT);
    }

    private static Scheduler scoped(Scoping scoping, boolean wholeClasses) {
        return new LoadScope(wholeClasses ? scoping.uncut() : scoping);
    }

    private static Rest rest(XdistOptions options) {
        return switch (options.groupRest()) {
            case LOAD -> Rest.ALONE;
            case LOADSCOPE -> Rest.CLASS;
            case LOADFILE -> Rest.FILE;
        };
    }
}
