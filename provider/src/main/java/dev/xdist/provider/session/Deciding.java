package dev.xdist.provider.session;

/** What follows each event while a run is open: classes are shared out, nodes begin, units are dealt, all is done. */
final class Deciding {
    private final Run run;
    private final Collecting collecting;
    private final Ending ending;
    private final Losses losses;
    private final Dealing dealing;
    private final BoundDealing boundDealing;
    private final PluginDealing pluginDealing;

    Deciding(Run run, Collecting collecting, Ending ending, Losses losses) {
        this.run = run;
        this.collecting = collecting;
        this.ending = ending;
        this.losses = losses;
        this.dealing = new Dealing(run);
        this.boundDealing = new BoundDealing(run, dealing, losses.recycling.reservations);
        this.pluginDealing = new PluginDealing(run, dealing);
    }

    /** Which hears the answers of a plugin's scheduler. */
    PluginDealing pluginDealing() {
        return pluginDealing;
    }

    void decide() {
        losses.startDue();
        collecting.share();
        if (!collecting.complete()) {
            run.board.untouch();
            return;
        }
        run.ramping.openDue();
        // it may also find that nobody can run what is left
        boolean deals = run.board.open() > 0 && boundDealing.deal();
        if (run.board.open() == 0) {
            ending.done();
        } else if (!deals) {
            // whoever is touched now is to be looked at as soon as a scheduler may deal again
            return;
        } else if ((!run.board.touched().isEmpty() || pluginDealing.isLeftOver()) && !pluginDealing.decides()) {
            run.scheduler.decide(run.board, run.nowNanos, dealing);
        }
        run.board.untouch();
    }

    /** When a node is to be started or to be dealt to, however quiet it is; {@link NodeTimes#NEVER}: none is. */
    long wakeNanos() {
        return ending.open() ? Math.min(losses.wakeNanos(), run.ramping.wakeNanos()) : NodeTimes.NEVER;
    }
}
