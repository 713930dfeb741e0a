package dev.xdist.provider.session;

/**
 * What is done about each kind of {@link SessionCommand}.
 *
 * @param <R> what comes of it
 */
public interface CommandHandler<R> {
    R startNode(SessionCommand.StartNode command);

    R collect(SessionCommand.Collect command);

    R runBatch(SessionCommand.RunBatch command);

    R takeBack(SessionCommand.TakeBack command);

    R takeMethods(SessionCommand.TakeMethods command);

    R shutdown(SessionCommand.Shutdown command);

    R cancelNode(SessionCommand.CancelNode command);

    R kill(SessionCommand.Kill command);

    R ping(SessionCommand.Ping command);

    R interrupt(SessionCommand.Interrupt command);

    R tellSlow(SessionCommand.TellSlow command);

    R askPlugins(SessionCommand.AskPlugins command);

    R reportCrash(SessionCommand.ReportCrash command);

    R reportNotRun(SessionCommand.ReportNotRun command);

    R reportSkipped(SessionCommand.ReportSkipped command);

    R forget(SessionCommand.Forget command);

    R completeClass(SessionCommand.CompleteClass command);

    R answer(SessionCommand.Answer command);

    R cleanUp(SessionCommand.CleanUp command);

    R startHost(SessionCommand.StartHost command);

    R closeHost(SessionCommand.CloseHost command);

    R killHost(SessionCommand.KillHost command);

    R reportHost(SessionCommand.ReportHost command);

    R warn(SessionCommand.Warn command);

    R endRun(SessionCommand.EndRun command);
}
