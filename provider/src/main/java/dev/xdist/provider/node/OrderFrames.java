package dev.xdist.provider.node;

import dev.xdist.proto.ClassRef;
import dev.xdist.proto.Collect;
import dev.xdist.proto.ControllerMessage;
import dev.xdist.proto.Limits;
import dev.xdist.proto.Run;
import dev.xdist.proto.UnitOrder;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Orders of any length as frames that a worker takes: each holds what fits into {@link Limits#ORDER_BYTES_MAX}. */
final class OrderFrames {
    /** What a field and its length cost beside its text, in bytes. */
    private static final int FIELD_BYTES = 16;

    private final int bytesMax;

    OrderFrames() {
        this(Limits.ORDER_BYTES_MAX);
    }

    /** For tests, with another limit. */
    OrderFrames(int bytesMax) {
        this.bytesMax = bytesMax;
    }

    List<ControllerMessage> collect(List<ClassId> classes) {
        List<ClassRef> all = classes.stream()
                .map(owner -> ClassRef.newBuilder()
                        .setNumber(owner.number())
                        .setName(owner.name())
                        .build())
                .toList();
        return frames(
                all,
                ClassRef::getSerializedSize,
                part -> ControllerMessage.newBuilder()
                        .setCollect(Collect.newBuilder().addAllClasses(part))
                        .build());
    }

    List<ControllerMessage> run(List<Unit> batch) {
        List<UnitOrder> all = new ArrayList<>(batch.size());
        batch.forEach(unit -> addOrders(unit, all));
        return frames(
                all,
                UnitOrder::getSerializedSize,
                part -> ControllerMessage.newBuilder()
                        .setRun(Run.newBuilder().addAllUnits(part))
                        .build());
    }

    /** One order as a rule; several where more is to be skipped than one frame holds. */
    private void addOrders(Unit unit, List<UnitOrder> all) {
        UnitOrder.Builder order = begun(unit);
        int bytes = order.build().getSerializedSize();
        for (String skipped : unit.skip()) {
            // three bytes for each character at most: a pair of two takes four
            int more = 3 * skipped.length() + FIELD_BYTES;
            if (bytes + more > bytesMax && order.getSkipCount() > 0) {
                all.add(order.setSkipFollows(true).build());
                order = begun(unit);
                bytes = order.build().getSerializedSize();
            }
            order.addSkip(skipped);
            bytes += more;
        }
        all.add(order.build());
    }

    private static UnitOrder.Builder begun(Unit unit) {
        UnitOrder.Builder order = UnitOrder.newBuilder()
                .setUnit(unit.id().number())
                .setClassNumber(unit.owner().number())
                .setClassName(unit.owner().name());
        String uniqueId = unit.uniqueId();
        if (uniqueId != null) {
            order.setUniqueId(uniqueId);
        }
        if (!unit.share().isAll()) {
            order.setShare(unit.share().number()).setShareOf(unit.share().of());
        }
        return order.setBondsKnown(unit.locks().known());
    }

    private <T> List<ControllerMessage> frames(
            List<T> all, ToIntFunction<T> size, Function<List<T>, ControllerMessage> frame) {
        List<ControllerMessage> frames = new ArrayList<>(1);
        int from = 0;
        int bytes = 0;
        for (int i = 0; i < all.size(); i++) {
            int more = size.applyAsInt(all.get(i)) + FIELD_BYTES;
            if (bytes + more > bytesMax && i > from) {
                frames.add(frame.apply(all.subList(from, i)));
                from = i;
                bytes = 0;
            }
            bytes += more;
        }
        frames.add(frame.apply(all.subList(from, all.size())));
        return frames;
    }
}
