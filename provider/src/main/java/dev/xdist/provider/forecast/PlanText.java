package dev.xdist.provider.forecast;

import dev.xdist.provider.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A forecast in lines for the user. However big the suite is, there are not more of them than fit on two pages. */
public final class PlanText {
    private static final int SHOWN_MAX = 20;

    private final Forecast forecast;
    private final KnownWork work;
    private final FirstDeal deal;
    private final List<String> lines = new ArrayList<>();

    private PlanText(Forecast forecast) {
        this.forecast = forecast;
        this.work = forecast.work();
        this.deal = forecast.firstDeal(SHOWN_MAX);
    }

    /**
     * All lines.
     *
     * @param mode as the user says it
     * @param why how the number of workers came about
     */
    public static List<String> of(Forecast forecast, String mode, String why) {
        PlanText text = new PlanText(forecast);
        text.head(mode);
        text.units();
        text.deals(why);
        if (text.work.any()) {
            text.bound();
            text.predictions();
        }
        return text.lines;
    }

    private void head(String mode) {
        int classes = forecast.plan().classes().size();
        lines.add("plan of " + counted(classes, "class", "classes") + " with xdist.dist=" + mode + "; no test is run.");
        int guesses = forecast.guesses();
        if (!work.any()) {
            lines.add("No duration is known of any class, so there are no times below: run the tests once.");
        } else if (guesses > 0) {
            lines.add(
                    "Of these " + counted(guesses, "has", "have") + " no recorded duration: a guess (?) by the size of"
                            + " the class file, and what others take for theirs.");
        }
        Map<Integer, String> shared = forecast.plan().affinity();
        if (!shared.isEmpty()) {
            int sets = Set.copyOf(shared.values()).size();
            lines.add(counted(shared.size(), "class shares", "classes share") + " " + counted(sets, "set-up", "set-ups")
                    + ", such as a Spring context, and prefer the worker that has it.");
        }
    }

    private void units() {
        int scopes = forecast.scopes();
        lines.add(counted(deal.units(), "unit", "units")
                + (scopes == 0 ? "" : " in " + counted(scopes, "scope", "scopes"))
                + (work.any() ? ", " + seconds(forecast.bound().totalNanos()) + " together" : "")
                + ", in the order in which they are dealt:");
        for (Unit unit : deal.shown()) {
            lines.add(time(work.nanos(unit), work.isGuess(unit.owner())) + UnitLabel.of(unit));
        }
        more(deal.units() - deal.shown().size());
    }

    private void deals(String why) {
        int workers = forecast.plan().slots();
        lines.add("first deal to " + counted(workers, "worker", "workers") + " (" + why + "):");
        List<FirstDeal.Dealt> nodes = deal.nodes();
        for (FirstDeal.Dealt dealt : nodes.subList(0, Math.min(SHOWN_MAX, nodes.size()))) {
            List<Unit> units = dealt.units();
            long nanos = units.stream().mapToLong(work::nanos).sum();
            boolean guessed = units.stream().anyMatch(unit -> work.isGuess(unit.owner()));
            String others = units.size() == 1 ? "" : " and " + number(units.size() - 1) + " more";
            lines.add(time(nanos, guessed) + dealt.node() + ": " + UnitLabel.of(units.get(0)) + others);
        }
        more(nodes.size() - Math.min(SHOWN_MAX, nodes.size()));
        if (nodes.size() < workers) {
            lines.add(counted(workers - nodes.size(), "worker gets", "workers get") + " nothing.");
        }
    }

    private void bound() {
        int workers = forecast.plan().slots();
        LowerBound bound = forecast.bound();
        if (forecast.plan().everySlot()) {
            return;
        }
        lines.add("lower bound: " + seconds(bound.nanos(workers)) + ", the greater of " + seconds(bound.totalNanos())
                + " over " + counted(workers, "worker", "workers") + " and the longest unit, "
                + seconds(bound.longestNanos()) + ".");
    }

    private void predictions() {
        int processors = forecast.processors();
        lines.add("predicted wall time; a worker's start is taken for " + seconds(Forecast.START_NANOS) + ", "
                + processors + " at a time:");
        lines.add(" workers predicted       bound");
        int asked = forecast.plan().slots();
        boolean beyond = false;
        for (Forecast.Prediction each : forecast.predictions()) {
            beyond |= each.nodes() > processors;
            lines.add(String.format(
                    Locale.ROOT,
                    "%,8d %9.1f s %9.1f s%s%s",
                    each.nodes(),
                    each.wallNanos() / 1e9,
                    each.boundNanos() / 1e9,
                    each.nodes() > processors ? " *" : "",
                    each.nodes() == asked ? "  (this run)" : ""));
        }
        if (beyond) {
            lines.add("* more workers than the " + counted(processors, "processor", "processors")
                    + " here: as predicted only for tests that wait and do not compute.");
        }
    }

    private void more(int count) {
        if (count > 0) {
            lines.add("            and " + number(count) + " more");
        }
    }

    private String time(long nanos, boolean guess) {
        String text = work.any() ? seconds(nanos) : "";
        return String.format(Locale.ROOT, "%9s %s ", text, guess && work.any() ? "?" : " ");
    }

    private static String counted(int count, String one, String several) {
        return number(count) + " " + (count == 1 ? one : several);
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }
}
