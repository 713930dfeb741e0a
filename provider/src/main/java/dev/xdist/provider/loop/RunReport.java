package dev.xdist.provider.loop;

import dev.xdist.proto.TestEvent;
import dev.xdist.provider.schedule.Board;
import dev.xdist.provider.session.PluginAnswer;
import dev.xdist.provider.session.PluginQuestion;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** What the loop tells the outside and asks it; all on the session's thread. */
public interface RunReport {
    /** The way to a worker is open. */
    void opened(NodeId node, long processId);

    /** A worker reported something about a test of this class. */
    void testEvent(NodeId node, ClassId owner, TestEvent event);

    /** A worker that has ended all its units, of this class the last, reported something: its session is closing. */
    void lateEvent(NodeId node, ClassId last, TestEvent event);

    /** A worker's tests tell plugins something. */
    void output(NodeId node, String key, String value);

    /** A worker printed something outside of any unit. */
    void looseOutput(NodeId node, TestEvent output);

    /** See {@link SessionCommand.Interrupt}. */
    void interrupted(SessionCommand.Interrupt command);

    /** See {@link SessionCommand.TellSlow}. */
    void slow(SessionCommand.TellSlow command);

    /** A worker that had nothing left to do has not ended in time; see {@link #threadDump}. */
    void overstayed(NodeId node, Duration patience);

    /** A worker that was asked told what all its threads do. */
    void threadDump(NodeId node, String text);

    /**
     * See {@link SessionCommand.AskPlugins}: the board is read at once, the answer comes on any thread, and it does
     * come.
     */
    CompletableFuture<PluginAnswer> ask(PluginQuestion question, Board board);

    /** See {@link SessionCommand.ReportSkipped}. */
    void skipped(SessionCommand.ReportSkipped command);

    /** See {@link SessionCommand.ReportCrash}. */
    void crash(SessionCommand.ReportCrash command);

    /** See {@link SessionCommand.ReportNotRun}. */
    void notRun(SessionCommand.ReportNotRun command);

    /** See {@link SessionCommand.Forget}. */
    void forget(SessionCommand.Forget command);

    /** See {@link SessionCommand.CompleteClass}. */
    void completeClass(ClassId owner);

    /** Something bad that no test bears; may have several lines. */
    void error(String text);

    /** A sentence for the user. */
    void warning(String text);

    /** A sentence for users who want to know more: nothing is wrong. */
    void hint(String text);
}
