package dev.xdist.provider.node;

import dev.xdist.proto.ClassCollected;
import dev.xdist.proto.InvocationsGiven;
import dev.xdist.proto.Limits;
import dev.xdist.proto.MethodsReturned;
import dev.xdist.proto.TestEvent;
import dev.xdist.proto.UnitFinished;
import dev.xdist.proto.UnitHeldBack;
import dev.xdist.proto.UnitStarted;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.unit.FoundUnit;
import dev.xdist.provider.unit.Invocations;
import dev.xdist.provider.unit.Locks;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.UnitId;
import dev.xdist.provider.unit.UnitResult;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the session is to know of a worker's frames about classes and tests. */
final class Findings {
    /** A test that may run for a year may run for ever. */
    private static final long LIMIT_MILLIS_MAX = TimeUnit.DAYS.toMillis(365);

    private Findings() {}

    static List<FoundUnit> of(ClassCollected message) {
        return message.getUnitsList().stream()
                .map(unit -> new FoundUnit(
                        unit.getUniqueId(),
                        unit.getDisplayName(),
                        unit.getPromised(),
                        Set.copyOf(unit.getGroupList()),
                        unit.getScope(),
                        locks(unit.getReadList(), unit.getWriteList()),
                        Set.copyOf(unit.getTagList())))
                .toList();
    }

    static SessionEvent started(NodeId node, UnitStarted message) {
        return new SessionEvent.UnitStarted(node, new UnitId(message.getUnit()));
    }

    static SessionEvent heldBack(NodeId node, UnitHeldBack message) {
        return new SessionEvent.UnitHeldBack(
                node,
                new UnitId(message.getUnit()),
                locks(message.getReadList(), message.getWriteList()),
                Set.copyOf(message.getGroupList()));
    }

    static SessionEvent methodsReturned(NodeId node, MethodsReturned message) {
        return new SessionEvent.MethodsReturned(
                node, new UnitId(message.getUnit()), List.copyOf(message.getUniqueIdsList()));
    }

    static SessionEvent invocationsGiven(NodeId node, InvocationsGiven message) {
        Invocations list = new Invocations(message.getCount(), message.getNamesHash());
        return new SessionEvent.InvocationsGiven(node, new UnitId(message.getUnit()), message.getUniqueId(), list);
    }

    /**
     * What the session is to know of a test or class, if anything: how tests come and go, and which classes failed,
     * were skipped or aborted as a whole, for nothing more is to be expected of what they hold.
     */
    static @Nullable SessionEvent forSession(NodeId node, UnitId unit, TestEvent event) {
        String id = event.getUniqueId();
        return switch (event.getKind()) {
            case STARTED ->
                new SessionEvent.TestStarted(
                        node,
                        unit,
                        id,
                        event.getElapsedMillis() < 0 ? -1 : TimeUnit.MILLISECONDS.toNanos(event.getElapsedMillis()),
                        TimeUnit.MILLISECONDS.toNanos(Math.min(event.getLimitMillis(), LIMIT_MILLIS_MAX)));
            case SUCCEEDED, ABORTED, SKIPPED -> new SessionEvent.TestFinished(node, unit, id, false);
            case FAILED, ERROR -> new SessionEvent.TestFinished(node, unit, id, true);
            case SET_FINISHED -> event.hasFailure() ? new SessionEvent.TestFinished(node, unit, id, false) : null;
            case SET_STARTED, OUTPUT, UNRECOGNIZED -> null;
        };
    }

    static SessionEvent finished(NodeId node, UnitFinished message) {
        UnitResult result = switch (message.getResult()) {
            case DONE, UNRECOGNIZED -> UnitResult.DONE;
            case NO_TESTS -> UnitResult.NO_TESTS;
            case NOT_FOUND -> UnitResult.NOT_FOUND;
        };
        return new SessionEvent.UnitFinished(
                node, new UnitId(message.getUnit()), Math.max(0, message.getNanos()), result, cut(message.getText()));
    }

    /** What a failure is told in, without what is too long for that. */
    static String cut(String text) {
        return cut(text, Limits.FAILURE_TEXT_CHARS);
    }

    /** The rest is in the worker's log. */
    static String firstLine(String text) {
        return cut(text.lines().findFirst().orElse(""), Limits.NOTICE_CHARS_MAX);
    }

    static String cut(String text, int charsMax) {
        return text.length() <= charsMax ? text : text.substring(0, charsMax) + "…";
    }

    private static Locks locks(List<String> reads, List<String> writes) {
        return Locks.of(Set.copyOf(reads), Set.copyOf(writes));
    }
}
