package dev.xdist.provider.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.ClassRef;
import dev.xdist.proto.ControllerMessage;
import dev.xdist.proto.Limits;
import dev.xdist.proto.UnitOrder;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderFramesTest {
    private static final ClassId A = new ClassId(3, "demo.A");

    @Test
    void orderThatFits_isOneFrame() {
        List<ControllerMessage> frames = new OrderFrames().run(List.of(unit(0), unit(1)));

        assertThat(frames).hasSize(1);
        assertThat(frames.get(0).getRun().getUnitsList())
                .extracting(UnitOrder::getUnit)
                .containsExactly(0, 1);
    }

    @Test
    void manyUnits_keepTheirOrderOverSeveralFrames() {
        List<Unit> batch =
                IntStream.range(0, 300).mapToObj(OrderFramesTest::unit).toList();

        List<ControllerMessage> frames = new OrderFrames(1_000).run(batch);

        assertThat(frames).hasSizeGreaterThan(4).allMatch(frame -> frame.getSerializedSize() <= 1_000);
        assertThat(frames)
                .flatExtracting(frame -> frame.getRun().getUnitsList())
                .extracting(UnitOrder::getUnit)
                .isEqualTo(batch.stream().map(unit -> unit.id().number()).toList());
    }

    @Test
    void manyClasses_areCollectedInTheirOrder() {
        List<ClassId> classes =
                IntStream.range(0, 200).mapToObj(i -> new ClassId(i, "a.C" + i)).toList();

        List<ControllerMessage> frames = new OrderFrames(1_000).collect(classes);

        assertThat(frames).hasSizeGreaterThan(2).allMatch(frame -> frame.getSerializedSize() <= 1_000);
        assertThat(frames)
                .flatExtracting(frame -> frame.getCollect().getClassesList())
                .extracting(ClassRef::getName)
                .isEqualTo(classes.stream().map(ClassId::name).toList());
    }

    @Test
    void unitThatSkipsMoreThanAFrameHolds_isSeveralOrders_ofWhichAllButTheLastSayThatMoreFollows() {
        Set<String> skip = IntStream.range(0, 300)
                .mapToObj(i -> "[i:#" + i + "]\uD83D\uDE00")
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Unit rest = new Unit(new UnitId(8), A, "[m:a()]", skip);

        List<ControllerMessage> frames = new OrderFrames(1_000).run(List.of(unit(7), rest, unit(9)));

        assertThat(frames).hasSizeGreaterThan(4).allMatch(frame -> frame.getSerializedSize() <= 1_000);
        List<UnitOrder> orders = frames.stream()
                .flatMap(frame -> frame.getRun().getUnitsList().stream())
                .toList();
        List<UnitOrder> ofRest =
                orders.stream().filter(order -> order.getUnit() == 8).toList();
        assertThat(ofRest).allMatch(order -> order.getUniqueId().equals("[m:a()]"));
        assertThat(ofRest).flatExtracting(UnitOrder::getSkipList).containsExactlyInAnyOrderElementsOf(skip);
        assertThat(orders.stream().filter(UnitOrder::getSkipFollows)).hasSize(ofRest.size() - 1);
        assertThat(ofRest.get(ofRest.size() - 1).getSkipFollows()).isFalse();
        assertThat(orders.get(0).getUnit()).isEqualTo(7);
        assertThat(orders.get(orders.size() - 1).getUnit()).isEqualTo(9);
    }

    @Test
    void limit_leavesRoomBelowThatOfAFrame() {
        // one more skipped test, its id as long as a class file allows three times over
        assertThat(Limits.ORDER_BYTES_MAX).isLessThan(Limits.FRAME_BYTES_MAX - 3 * 3 * 65_535);
    }

    private static Unit unit(int number) {
        return Unit.wholeClass(new UnitId(number), A);
    }
}
