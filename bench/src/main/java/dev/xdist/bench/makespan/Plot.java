package dev.xdist.bench.makespan;

import java.util.List;
import java.util.Locale;

/** All trials of each mode, the best first, as a small picture. */
final class Plot {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 320;
    private static final int LEFT = 48;
    private static final int TOP = 16;
    private static final double RATIO_MAX = 2;

    private Plot() {}

    static String of(List<Trial> trials) {
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"12\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                WIDTH + LEFT + 16,
                HEIGHT + TOP + 40));
        for (int tenths = 10; tenths <= RATIO_MAX * 10; tenths += 2) {
            double y = y(tenths / 10.0);
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%d %.1fh%d\" stroke=\"#ddd\"/><text x=\"8\" y=\"%.1f\">%.1f</text>%n",
                    LEFT,
                    y,
                    WIDTH,
                    y + 4,
                    tenths / 10.0));
        }
        int number = 0;
        for (Mode mode : Mode.values()) {
            svg.append(curve(mode, trials));
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>%n",
                    LEFT + 8,
                    TOP + 24 + 18 * number++,
                    mode.colour,
                    mode.title));
        }
        return svg.append(String.format(
                        Locale.ROOT,
                        "<text x=\"%d\" y=\"%d\">makespan over lower bound, trials from best to worst</text>%n</svg>%n",
                        LEFT,
                        HEIGHT + TOP + 28))
                .toString();
    }

    private static String curve(Mode mode, List<Trial> trials) {
        double[] ratios = trials.stream()
                .mapToDouble(trial -> trial.ratio(mode))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        StringBuilder path =
                new StringBuilder("<path fill=\"none\" stroke-width=\"2\" stroke=\"" + mode.colour + "\" d=\"");
        for (int i = 0; i < ratios.length; i++) {
            double x = LEFT + (double) WIDTH * i / Math.max(1, ratios.length - 1);
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", x, y(ratios[i])));
        }
        return path.append("\"/>\n").toString();
    }

    private static double y(double ratio) {
        return TOP + HEIGHT * (RATIO_MAX - Math.min(RATIO_MAX, ratio)) / (RATIO_MAX - 1);
    }
}
