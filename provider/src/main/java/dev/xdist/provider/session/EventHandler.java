package dev.xdist.provider.session;

/**
 * What is done about each kind of {@link SessionEvent}.
 *
 * @param <R> what comes of it
 */
public interface EventHandler<R> {
    R opened(SessionEvent.Opened event);

    R nodeReady(SessionEvent.NodeReady event);

    R nodeStartFailed(SessionEvent.NodeStartFailed event);

    R classCollected(SessionEvent.ClassCollected event);

    R unitStarted(SessionEvent.UnitStarted event);

    R unitHeldBack(SessionEvent.UnitHeldBack event);

    R testStarted(SessionEvent.TestStarted event);

    R testFinished(SessionEvent.TestFinished event);

    R unitFinished(SessionEvent.UnitFinished event);

    R unitsReturned(SessionEvent.UnitsReturned event);

    R methodsReturned(SessionEvent.MethodsReturned event);

    R invocationsGiven(SessionEvent.InvocationsGiven event);

    R memoryUsed(SessionEvent.MemoryUsed event);

    R nodeLost(SessionEvent.NodeLost event);

    R pluginsAnswered(SessionEvent.PluginsAnswered event);

    R nodeEnded(SessionEvent.NodeEnded event);

    R nodeAlive(SessionEvent.NodeAlive event);

    R timePassed(SessionEvent.TimePassed event);

    R asked(SessionEvent.Asked event);

    R settled(SessionEvent.Settled event);

    R leaving(SessionEvent.Leaving event);

    R hostUp(SessionEvent.HostUp event);

    R hostFailed(SessionEvent.HostFailed event);

    R hostGone(SessionEvent.HostGone event);

    R cancelRequested(SessionEvent.CancelRequested event);
}
