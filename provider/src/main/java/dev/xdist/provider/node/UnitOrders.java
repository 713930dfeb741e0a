package dev.xdist.provider.node;

import dev.xdist.proto.Cancel;
import dev.xdist.proto.ControllerMessage;
import dev.xdist.proto.Interrupt;
import dev.xdist.proto.Ping;
import dev.xdist.proto.Shutdown;
import dev.xdist.proto.TakeBack;
import dev.xdist.proto.TakeMethods;
import dev.xdist.provider.unit.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said to a worker about its work, as frames. */
final class UnitOrders {
    private UnitOrders() {}

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

    static ControllerMessage shutdown() {
        return ControllerMessage.newBuilder()
                .setShutdown(Shutdown.getDefaultInstance())
                .build();
    }

    static ControllerMessage cancel() {
        return ControllerMessage.newBuilder()
                .setCancel(Cancel.getDefaultInstance())
                .build();
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
