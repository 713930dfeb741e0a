package dev.xdist.provider.node;

import dev.xdist.proto.ControllerMessage;
import dev.xdist.proto.Interrupt;
import dev.xdist.proto.Ping;
import dev.xdist.proto.Run;
import dev.xdist.proto.TakeBack;
import dev.xdist.proto.TakeMethods;
import dev.xdist.proto.UnitOrder;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said to a worker about units and tests, as frames. */
final class UnitOrders {
    private UnitOrders() {}

    static ControllerMessage run(List<Unit> batch) {
        Run.Builder message = Run.newBuilder();
        batch.forEach(unit -> message.addUnits(order(unit)));
        return ControllerMessage.newBuilder().setRun(message).build();
    }

    private static UnitOrder order(Unit unit) {
        UnitOrder.Builder order = UnitOrder.newBuilder()
                .setUnit(unit.id().number())
                .setClassNumber(unit.owner().number())
                .setClassName(unit.owner().name())
                .addAllSkip(unit.skip());
        String uniqueId = unit.uniqueId();
        if (uniqueId != null) {
            order.setUniqueId(uniqueId);
        }
        if (!unit.share().isAll()) {
            order.setShare(unit.share().number()).setShareOf(unit.share().of());
        }
        return order.setBondsKnown(unit.locks().known()).build();
    }

    static ControllerMessage takeBack(List<UnitId> wanted) {
        TakeBack.Builder message = TakeBack.newBuilder();
        wanted.forEach(unit -> message.addUnits(unit.number()));
        return ControllerMessage.newBuilder().setTakeBack(message).build();
    }

    static ControllerMessage takeMethods(UnitId unit, List<String> wanted) {
        TakeMethods.Builder message =
                TakeMethods.newBuilder().setUnit(unit.number()).addAllUniqueIds(wanted);
        return ControllerMessage.newBuilder().setTakeMethods(message).build();
    }

    static ControllerMessage ping() {
        return ControllerMessage.newBuilder().setPing(Ping.getDefaultInstance()).build();
    }

    /** Without a test nothing is interrupted; all threads are told of in any case. */
    static ControllerMessage interrupt(@Nullable String testId) {
        Interrupt.Builder message = Interrupt.newBuilder();
        if (testId != null) {
            message.setUniqueId(testId);
        }
        return ControllerMessage.newBuilder().setInterrupt(message).build();
    }
}
