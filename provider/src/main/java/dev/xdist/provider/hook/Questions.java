package dev.xdist.provider.hook;

import dev.xdist.api.spi.CrashInfo;
import dev.xdist.api.spi.UnitInfo;
import dev.xdist.api.spi.WorkerInfo;
import dev.xdist.provider.schedule.Board;
import dev.xdist.provider.session.PluginAnswer;
import dev.xdist.provider.session.PluginQuestion;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Verdict;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Puts what a session asks to plugins, in their words. */
record Questions(PluginHooks hooks, Board board, Map<NodeId, WorkerInfo> workers)
        implements PluginQuestion.Handler<CompletableFuture<PluginAnswer>> {
    private record Crash(WorkerInfo worker, UnitInfo unit, Optional<String> testId, String reason, int retries)
            implements CrashInfo {}

    @Override
    public CompletableFuture<PluginAnswer> ofCrash(PluginQuestion.OfCrash question) {
        NodeId node = question.node();
        WorkerInfo worker = workers.get(node);
        if (worker == null) {
            return CompletableFuture.completedFuture(new PluginAnswer.Judged(node, Verdict.REPORT));
        }
        Optional<String> testId = Optional.ofNullable(question.testId());
        String reason = question.loss().summary();
        Crash crash = new Crash(worker, UnitView.of(question.unit()), testId, reason, question.retries());
        return hooks.verdict(crash).thenApply(verdict -> new PluginAnswer.Judged(node, verdict));
    }

    @Override
    public CompletableFuture<PluginAnswer> ofClass(PluginQuestion.OfClass question) {
        return hooks.arrangement(question.owner().name(), question.found())
                .thenApply(wanted -> new PluginAnswer.Arranged(question.owner(), wanted));
    }

    @Override
    public CompletableFuture<PluginAnswer> ofDeals(PluginQuestion.OfDeals question) {
        return hooks.deals(board).thenApply(dealt -> dealt);
    }
}
