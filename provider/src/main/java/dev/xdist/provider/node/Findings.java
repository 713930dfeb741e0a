package dev.xdist.provider.node;

import dev.xdist.proto.ClassCollected;
import dev.xdist.proto.InvocationsGiven;
import dev.xdist.proto.UnitHeldBack;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.unit.FoundUnit;
import dev.xdist.provider.unit.Invocations;
import dev.xdist.provider.unit.Locks;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.UnitId;
import java.util.List;
import java.util.Set;

/** What a worker found in a class, from its frames. */
final class Findings {
    private Findings() {}

    static List<FoundUnit> of(ClassCollected message) {
        return message.getUnitsList().stream()
                .map(unit -> new FoundUnit(
                        unit.getUniqueId(),
                        unit.getDisplayName(),
                        unit.getPromised(),
                        Set.copyOf(unit.getGroupList()),
                        unit.getScope(),
                        locks(unit.getReadList(), unit.getWriteList())))
                .toList();
    }

    static SessionEvent heldBack(NodeId node, UnitHeldBack message) {
        return new SessionEvent.UnitHeldBack(
                node,
                new UnitId(message.getUnit()),
                locks(message.getReadList(), message.getWriteList()),
                Set.copyOf(message.getGroupList()));
    }

    static SessionEvent invocationsGiven(NodeId node, InvocationsGiven message) {
        Invocations list = new Invocations(message.getCount(), message.getNamesHash());
        return new SessionEvent.InvocationsGiven(node, new UnitId(message.getUnit()), message.getUniqueId(), list);
    }

    private static Locks locks(List<String> reads, List<String> writes) {
        return Locks.of(Set.copyOf(reads), Set.copyOf(writes));
    }
}
