package dev.xdist.provider.session;

/** The words for what follows when a node is gone. */
final class LossText {
    private final Run run;

    LossText(Run run) {
        this.run = run;
    }

    /** What follows. */
    enum Next {
        REPLACE,
        /** The same, and it does not count as a restart. */
        RENEW,
        /** Nobody takes its place, for none may, and others do its work. */
        FEWER,
        /** Its heir is on its way. */
        INHERIT,
        NOT_NEEDED,
        GIVE_UP,
        STOP,
        ENDING
    }

    String consequence(Next next, String successor, int moved) {
        return switch (next) {
            case REPLACE, RENEW, INHERIT -> successor + " takes its place" + moved(moved) + ".";
            case FEWER -> "The others go on without it, for " + limit() + ".";
            case NOT_NEEDED -> "No replacement is needed" + moved(moved) + ".";
            case GIVE_UP ->
                (run.plan.everySlot() ? "What is left of its work" : "The run") + " is given up, for " + limit()
                        + "; what has not run is reported as an error.";
            case STOP -> "It is one failure too many: nothing more is begun.";
            case ENDING -> "The run is ending.";
        };
    }

    private String moved(int units) {
        if (units == 0) {
            return "";
        }
        boolean cut = run.scheduler.collectsFirst() && !run.scheduler.scoping().wholeClasses();
        String one = cut ? "test" : "class";
        String several = cut ? "tests" : "classes";
        if (run.plan.everySlot()) {
            return "; " + units + " waiting " + (units == 1 ? one + " goes" : several + " go") + " with it";
        }
        return "; " + units + " waiting " + (units == 1 ? one + " moves" : several + " move") + " to other workers";
    }

    String limit() {
        int max = run.plan.restartsMax();
        return max == 0
                ? "workers are not to be replaced"
                : max == 1 ? "the one replacement that is allowed is used" : "all " + max + " replacements are used";
    }
}
