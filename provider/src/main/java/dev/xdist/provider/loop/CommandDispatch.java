package dev.xdist.provider.loop;

import dev.xdist.provider.node.NodeManager;
import dev.xdist.provider.schedule.Board;
import dev.xdist.provider.session.CommandHandler;
import dev.xdist.provider.session.RunSummary;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.session.SessionEvent;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Carries out the session's commands: those for nodes by the node manager, those for people by the report. Answers with
 * the summary when the run is over.
 */
final class CommandDispatch implements CommandHandler<Optional<RunSummary>> {
    private final NodeManager nodes;
    private final RunReport report;
    private final Supplier<Board> board;
    private final Consumer<SessionEvent> answers;

    /** What is asked and not of nodes is answered there, on any thread. */
    CommandDispatch(NodeManager nodes, RunReport report, Supplier<Board> board, Consumer<SessionEvent> answers) {
        this.nodes = nodes;
        this.report = report;
        this.board = board;
        this.answers = answers;
    }

    @Override
    public Optional<RunSummary> startNode(SessionCommand.StartNode command) {
        nodes.start(command);
        return Optional.empty();
    }

    @Override
    public Optional<RunSummary> collect(SessionCommand.Collect command) {
        nodes.collect(command);
        return Optional.empty();
    }

    @Override
    public Optional<RunSummary> runBatch(SessionCommand.RunBatch command) {
        nodes.run(command);
        return Optional.empty();
    }

    @Override
    public Optional<RunSummary> takeBack(SessionCommand.TakeBack command) {
        nodes.takeBack(command);
        return Optional.empty();
    }

    @Override
    public Optional<RunSummary> takeMethods(SessionCommand.TakeMethods command) {
        nodes.takeMethods(command);
        return Optional.empty();
    }

    @Override
    public Optional<RunSummary> forget(SessionCommand.Forget command) {
        report.forget(command);
        return Optional.empty();
    }

    @Override
    public Optional<RunSummary> shutdown(SessionCommand.Shutdown command) {
        nodes.shutdown(command.node());
        return Optional.empty();
    }

    @Override
    public Optional<RunSummary> cancelNode(SessionCommand.CancelNode command) {
        nodes.cancel(command.node());
        return Optional.empty();
    }

    @Override
    public Optional<RunSummary> kill(SessionCommand.Kill command) {
        nodes.kill(command.node(), command.reason());
        return Optional.empty();
    }

    @Override
    public Optional<RunSummary> ping(SessionCommand.Ping command) {
        nodes.ping(command.node());
        return Optional.empty();
    }

    @Override
    public Optional<RunSummary> interrupt(SessionCommand.Interrupt command) {
        report.interrupted(command);
        nodes.interrupt(command);
        return Optional.empty();
    }

    @Override
    public Optional<RunSummary> tellSlow(SessionCommand.TellSlow command) {
        report.slow(command);
        return Optional.empty();
    }

    @Override
    public Optional<RunSummary> askPlugins(SessionCommand.AskPlugins command) {
        report.ask(command.question(), board.get())
                .thenAccept(answer -> answers.accept(new SessionEvent.PluginsAnswered(answer)));
        return Optional.empty();
    }

    @Override
    public Optional<RunSummary> reportCrash(SessionCommand.ReportCrash command) {
        report.crash(command);
        return Optional.empty();
    }

    @Override
    public Optional<RunSummary> reportNotRun(SessionCommand.ReportNotRun command) {
        report.notRun(command);
        return Optional.empty();
    }

    @Override
    public Optional<RunSummary> reportSkipped(SessionCommand.ReportSkipped command) {
        report.skipped(command);
        return Optional.empty();
    }

    @Override
    public Optional<RunSummary> completeClass(SessionCommand.CompleteClass command) {
        report.completeClass(command.owner());
        return Optional.empty();
    }

    @Override
    public Optional<RunSummary> answer(SessionCommand.Answer command) {
        nodes.answer(command);
        return Optional.empty();
    }

    @Override
    public Optional<RunSummary> cleanUp(SessionCommand.CleanUp command) {
        nodes.cleanUp(command);
        return Optional.empty();
    }

    @Override
    public Optional<RunSummary> startHost(SessionCommand.StartHost command) {
        nodes.start(command);
        return Optional.empty();
    }

    @Override
    public Optional<RunSummary> closeHost(SessionCommand.CloseHost command) {
        nodes.close(command.host());
        return Optional.empty();
    }

    @Override
    public Optional<RunSummary> killHost(SessionCommand.KillHost command) {
        nodes.kill(command.host(), command.reason());
        return Optional.empty();
    }

    @Override
    public Optional<RunSummary> reportHost(SessionCommand.ReportHost command) {
        report.error(command.text());
        return Optional.empty();
    }

    @Override
    public Optional<RunSummary> warn(SessionCommand.Warn command) {
        report.warning(command.text());
        return Optional.empty();
    }

    @Override
    public Optional<RunSummary> endRun(SessionCommand.EndRun command) {
        return Optional.of(command.summary());
    }
}
