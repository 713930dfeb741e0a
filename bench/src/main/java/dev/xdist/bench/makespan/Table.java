package dev.xdist.bench.makespan;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The outcome of many trials as Markdown. */
final class Table {
    private Table() {}

    /** A line for each suite, or whatever else trials are put together by, and one for all. */
    static String of(String head, List<Trial> trials, Function<Trial, String> key) {
        StringBuilder table = new StringBuilder("| " + head + " | trials |");
        StringBuilder rule = new StringBuilder("| --- | --- |");
        for (Mode mode : Mode.values()) {
            table.append(' ').append(mode.title).append(" |");
            rule.append(" --- |");
        }
        table.append(" auto, known, set-ups counted | auto over best other | clairvoyant | auto over clairvoyant |\n")
                .append(rule)
                .append(" --- | --- | --- | --- |\n");
        Map<String, List<Trial>> groups = new TreeMap<>();
        trials.forEach(trial ->
                groups.computeIfAbsent(key.apply(trial), k -> new ArrayList<>()).add(trial));
        groups.forEach((name, group) -> table.append(line(name, group)));
        return table.append(line("**all**", trials)).toString();
    }

    private static String line(String name, List<Trial> trials) {
        StringBuilder line = new StringBuilder("| " + name.strip() + " | " + trials.size() + " |");
        for (Mode mode : Mode.values()) {
            line.append(' ')
                    .append(meanAndWorst(trials, trial -> trial.ratio(mode)))
                    .append(" |");
        }
        line.append(' ').append(meanAndWorst(trials, Trial::autoOverSetUpBound)).append(" |");
        line.append(' ').append(meanAndWorst(trials, Trial::autoOverBestOther)).append(" |");
        line.append(' ').append(meanAndWorst(trials, Trial::clairvoyantRatio)).append(" |");
        line.append(' ')
                .append(meanAndWorst(trials, Trial::autoOverClairvoyant))
                .append(" |");
        return line.append('\n').toString();
    }

    private static String meanAndWorst(List<Trial> trials, ToDoubleFunction<Trial> of) {
        DoubleSummaryStatistics played =
                trials.stream().mapToDouble(of).filter(Double::isFinite).summaryStatistics();
        return played.getCount() == 0
                ? "–"
                : String.format(Locale.ROOT, "%.3f / %.2f", played.getAverage(), played.getMax());
    }
}
