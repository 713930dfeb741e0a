package dev.xdist.provider.sim;

import dev.xdist.provider.schedule.Board;
import dev.xdist.provider.schedule.Board.NodeView;
import dev.xdist.provider.session.PluginAnswer;
import dev.xdist.provider.session.PluginAnswer.Deal;
import dev.xdist.provider.session.PluginQuestion;
import dev.xdist.provider.unit.Arrangement;
import dev.xdist.provider.unit.FoundUnit;
import dev.xdist.provider.unit.UnitId;
import dev.xdist.provider.unit.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Answers anything: deals at random, now and then nothing, and once in a while what cannot be. */
record SimulatedPlugin(Board board, SplittableRandom random) implements PluginQuestion.Handler<PluginAnswer> {
    private static final int NONSENSE_ONE_IN = 60;

    @Override
    public PluginAnswer ofCrash(PluginQuestion.OfCrash question) {
        Verdict.Kind[] kinds = Verdict.Kind.values();
        return new PluginAnswer.Judged(question.node(), new Verdict(kinds[random.nextInt(kinds.length)], "a plugin"));
    }

    @Override
    public PluginAnswer ofClass(PluginQuestion.OfClass question) {
        Map<String, Long> nanos = new HashMap<>();
        Map<String, String> excluded = new HashMap<>();
        for (FoundUnit unit : question.found()) {
            if (random.nextInt(5) == 0) {
                excluded.put(unit.uniqueId(), "reason " + random.nextInt(2));
            }
            if (random.nextInt(3) == 0 && !unit.uniqueId().isEmpty()) {
                nanos.put(unit.uniqueId(), random.nextLong(1, 20_000_000_000L));
            }
        }
        if (random.nextInt(10) == 0) {
            excluded.put("", "none of it");
        }
        String group = random.nextInt(5) == 0 ? "g" + random.nextInt(3) : "";
        long all = random.nextInt(3) == 0 ? random.nextLong(1, 60_000_000_000L) : 0;
        return new PluginAnswer.Arranged(
                question.owner(), new Arrangement(group, random.nextInt(-1, 2), all, nanos, excluded));
    }

    @Override
    public PluginAnswer ofDeals(PluginQuestion.OfDeals question) {
        if (random.nextInt(NONSENSE_ONE_IN) == 0) {
            return new PluginAnswer.Dealt(List.of(), "a plugin", "has no answer");
        }
        List<Deal> deals = new ArrayList<>();
        List<UnitId> waiting =
                new ArrayList<>(board.pending().first(board.pending().size()));
        for (NodeView node : board.nodes()) {
            List<UnitId> batch = new ArrayList<>();
            for (int n = random.nextInt(4); n > 0 && !waiting.isEmpty(); n--) {
                batch.add(waiting.remove(random.nextInt(waiting.size())));
            }
            if (!batch.isEmpty() && random.nextInt(NONSENSE_ONE_IN) == 0) {
                batch.add(random.nextBoolean() ? batch.get(0) : new UnitId(random.nextInt(-2, 200)));
            }
            if (!batch.isEmpty()) {
                deals.add(new Deal(node.id(), batch));
            }
        }
        return new PluginAnswer.Dealt(deals, "a plugin", "");
    }
}
