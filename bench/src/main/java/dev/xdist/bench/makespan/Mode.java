package dev.xdist.bench.makespan;

import dev.xdist.provider.schedule.Auto;
import dev.xdist.provider.schedule.Auto.Piece;
import dev.xdist.provider.schedule.Load;
import dev.xdist.provider.schedule.LoadScope;
import dev.xdist.provider.schedule.Scheduler;
import dev.xdist.provider.schedule.WorkSteal;
import java.util.EnumSet;
import java.util.Set;

/** What is compared. */
enum Mode {
    AUTO_KNOWN("auto, known", "#0b6e4f", true, Piece.INVOCATION),
    AUTO_NEW("auto, first run", "#6bbf59", false, Piece.METHOD),
    LOAD("load", "#b23a48", true, Piece.METHOD),
    LOADSCOPE("loadscope", "#e09f3e", true, Piece.METHOD),
    WORKSTEAL("worksteal", "#335c81", true, Piece.METHOD);

    /** Those that stand for auto; all others know as much as {@link #AUTO_KNOWN}. */
    static final Set<Mode> AUTO = EnumSet.of(AUTO_KNOWN, AUTO_NEW);

    final String title;
    final String colour;
    /** Whether durations of former runs are known. */
    final boolean known;
    /** The smallest thing that it can deal, here. */
    final Piece smallest;

    Mode(String title, String colour, boolean known, Piece smallest) {
        this.title = title;
        this.colour = colour;
        this.known = known;
        this.smallest = smallest;
    }

    Scheduler scheduler() {
        return switch (this) {
            case AUTO_KNOWN, AUTO_NEW -> new Auto();
            case LOAD -> new Load();
            case LOADSCOPE -> new LoadScope(LoadScope.byClass(true));
            case WORKSTEAL -> new WorkSteal(false);
        };
    }
}
