package dev.xdist.provider.hook;

import dev.xdist.api.spi.WorkerInfo;
import dev.xdist.api.spi.XdistScheduler;
import dev.xdist.provider.schedule.Board;
import dev.xdist.provider.schedule.Board.NodeView;
import dev.xdist.provider.session.PluginAnswer.Dealt;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A scheduler and the plugin that brought it, on whose thread it is called. */
record OwnScheduler(PluginThread plugin, XdistScheduler scheduler) {
    CompletableFuture<Dealt> deals(Board board, Function<NodeView, WorkerInfo> shown) {
        Table table = new Table(board, shown);
        return plugin.ask(
                "deal",
                asked -> {
                    scheduler.deal(table);
                    return new Dealt(table.deals(), plugin.name(), "");
                },
                new Dealt(List.of(), plugin.name(), "has no answer"));
    }
}
