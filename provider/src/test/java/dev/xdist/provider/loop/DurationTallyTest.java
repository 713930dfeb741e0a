package dev.xdist.provider.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.FoundUnit;
import dev.xdist.provider.unit.Invocations;
import dev.xdist.provider.unit.Locks;
import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Share;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import dev.xdist.provider.unit.UnitResult;
import dev.xdist.provider.unit.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DurationTallyTest {
    private static final long MILLI = 1_000_000;
    private static final ClassId A = new ClassId(0, "a.A");
    private static final String CLASS = "[engine:junit-jupiter]/[class:a.A]";
    private static final String ONE = CLASS + "/[method:one()]";
    private static final String TEMPLATE = CLASS + "/[nested-class:N]/[test-template:t(int)]";
    private static final Set<String> ALONE = Set.of(Locks.GLOBAL);
    private static final NodeId GW0 = new NodeId(0, "gw0");
    private static final NodeId GW1 = new NodeId(1, "gw1");

    private final DurationTally tally = new DurationTally(true);
    private int units;

    @Test
    void classInOnePiece_countsAsItWas() {
        Unit whole = dealt(null, Share.ALL);
        begun(GW0, whole, 0);
        firstTest(GW0, whole, ONE, 100, 150);
        test(GW0, whole, TEMPLATE + "/[test-template-invocation:#1]", 150, 200);
        test(GW0, whole, TEMPLATE + "/[test-template-invocation:#2]", 200, 300);
        test(GW0, whole, CLASS + "/[method:tiny()]", 300, 301);
        ended(GW0, whole, 0, 310);

        assertThat(tally.nanosByClass()).isEqualTo(Map.of("a.A", 310 * MILLI));
        assertThat(shown().setUpNanos()).isEqualTo(30 * MILLI);
        assertThat(shown().methodNanos()).isEqualTo(Map.of(ONE, 50 * MILLI, TEMPLATE, 150 * MILLI));
    }

    @Test
    void classOnTwoNodes_countsItsSetUpOnce() {
        Unit rest = dealt(null, Share.ALL);
        Unit one = dealt(ONE, Share.ALL);
        Unit two = dealt(CLASS + "/[method:two()]", Share.ALL);
        begun(GW0, rest, 0);
        firstTest(GW0, rest, CLASS + "/[method:three()]", 100, 200);
        ended(GW0, rest, 0, 200);
        begun(GW1, one, 100);
        firstTest(GW1, one, ONE, 150, 250);
        ended(GW1, one, 100, 250);
        begun(GW1, two, 250);
        test(GW1, two, CLASS + "/[method:two()]", 251, 350);
        ended(GW1, two, 250, 350);

        assertThat(tally.nanosByClass()).isEqualTo(Map.of("a.A", (50 + 100 + 100 + 99) * MILLI));
        assertThat(shown().setUpNanos()).isEqualTo(30 * MILLI);
    }

    @Test
    void sharesOfATemplate_areOneMethod() {
        Unit first = dealt(TEMPLATE, new Share(0, 2));
        Unit second = dealt(TEMPLATE, new Share(1, 2));
        begun(GW0, first, 0);
        begun(GW1, second, 0);
        firstTest(GW0, first, TEMPLATE + "/[test-template-invocation:#1]", 10, 110);
        firstTest(GW1, second, TEMPLATE + "/[test-template-invocation:#2]", 10, 210);
        given(GW0, first, new Invocations(2, 7));
        given(GW1, second, new Invocations(2, 7));
        ended(GW0, first, 0, 110);
        ended(GW1, second, 0, 210);

        assertThat(shown().methodNanos()).isEqualTo(Map.of(TEMPLATE, 300 * MILLI));
        assertThat(shown().given()).isEqualTo(Map.of(TEMPLATE, Set.of(new Invocations(2, 7))));
        assertThat(tally.nanosByClass()).isEqualTo(Map.of("a.A", 310 * MILLI));
    }

    @Test
    void classThatLostANode_saysNothingOfItsDuration() {
        Unit whole = dealt(null, Share.ALL);
        begun(GW0, whole, 0);
        test(GW0, whole, ONE, 100, 150);
        SessionCommand crash =
                new SessionCommand.ReportCrash(GW0, whole, null, new Loss("died", List.of(), ""), "", Verdict.REPORT);
        tally.stepped(new SessionEvent.NodeLost(GW0, new Loss("died", List.of(), "")), List.of(crash), 160 * MILLI);
        Unit rest = dealt(null, Share.ALL);
        begun(GW1, rest, 200);
        test(GW1, rest, CLASS + "/[method:two()]", 300, 350);
        ended(GW1, rest, 200, 350);

        assertThat(tally.nanosByClass()).isEmpty();
        assertThat(shown().methodNanos()).isEmpty();
    }

    @Test
    void someMethodsOnDemand_sayNothingOfTheirClass() {
        DurationTally part = new DurationTally(false);
        Unit whole = new Unit(new UnitId(1), A, null, Set.of());
        part.stepped(new SessionEvent.Opened(), List.of(new SessionCommand.RunBatch(GW0, List.of(whole))), 0);
        part.stepped(new SessionEvent.UnitStarted(GW0, whole.id()), List.of(), 0);
        part.stepped(new SessionEvent.TestStarted(GW0, whole.id(), ONE), List.of(), 0);
        part.stepped(new SessionEvent.TestFinished(GW0, whole.id(), ONE, false), List.of(), 40 * MILLI);
        part.stepped(
                new SessionEvent.UnitFinished(GW0, whole.id(), 40 * MILLI, UnitResult.DONE, ""), List.of(), 40 * MILLI);

        assertThat(part.nanosByClass()).isEmpty();
        assertThat(part.classes().get("a.A").methodNanos()).isEqualTo(Map.of(ONE, 40 * MILLI));
    }

    @Test
    void locks_areThoseOfAllThatIsInTheClass_butNotThatItIsAlone() {
        Unit whole = dealt(null, Share.ALL);
        heldBack(whole, Locks.of(Set.of("config"), Set.of("db")));
        Unit again = dealt(null, Share.ALL);
        begun(GW0, again, 0);
        collected(found("one", Locks.of(Set.of(), Set.of("port"))), found("two", Locks.of(Set.of(), ALONE)));
        ended(GW0, again, 0, 10);

        assertThat(tally.writesByClass()).isEqualTo(Map.of("a.A", Set.of("db", "port")));
    }

    @Test
    void classThatLostANode_saysNothingOfItsLocks() {
        Unit whole = dealt(null, Share.ALL);
        collected(found("one", Locks.of(Set.of(), Set.of("port"))));
        tally.stepped(new SessionEvent.Opened(), List.of(new SessionCommand.Forget(List.of(whole))), 0);

        assertThat(tally.writesByClass()).isEmpty();
    }

    private void heldBack(Unit unit, Locks locks) {
        tally.stepped(new SessionEvent.UnitHeldBack(GW0, unit.id(), locks, Set.of()), List.of(), 0);
    }

    private void collected(FoundUnit... found) {
        tally.stepped(new SessionEvent.ClassCollected(GW0, A, List.of(found), "", true), List.of(), 0);
    }

    private static FoundUnit found(String id, Locks locks) {
        return new FoundUnit(id, id, true, Set.of(), "", locks);
    }

    private ClassTally shown() {
        return tally.classes().get("a.A");
    }

    private Unit dealt(String uniqueId, Share share) {
        Unit unit = new Unit(new UnitId(units++), A, uniqueId, Set.of(), Unit.NO_SCOPE, share);
        tally.stepped(new SessionEvent.Opened(), List.of(new SessionCommand.RunBatch(GW0, List.of(unit))), 0);
        return unit;
    }

    private void begun(NodeId node, Unit unit, long millis) {
        tally.stepped(new SessionEvent.UnitStarted(node, unit.id()), List.of(), millis * MILLI);
    }

    private void firstTest(NodeId node, Unit unit, String id, long fromMillis, long toMillis) {
        long setUpNanos = 30 * MILLI + node.number();
        tally.stepped(new SessionEvent.TestStarted(node, unit.id(), id, setUpNanos), List.of(), fromMillis * MILLI);
        tally.stepped(new SessionEvent.TestFinished(node, unit.id(), id, false), List.of(), toMillis * MILLI);
    }

    private void test(NodeId node, Unit unit, String id, long fromMillis, long toMillis) {
        tally.stepped(new SessionEvent.TestStarted(node, unit.id(), id), List.of(), fromMillis * MILLI);
        tally.stepped(new SessionEvent.TestFinished(node, unit.id(), id, false), List.of(), toMillis * MILLI);
    }

    private void given(NodeId node, Unit unit, Invocations list) {
        tally.stepped(new SessionEvent.InvocationsGiven(node, unit.id(), TEMPLATE, list), List.of(), 0);
    }

    private void ended(NodeId node, Unit unit, long fromMillis, long toMillis) {
        long nanos = (toMillis - fromMillis) * MILLI;
        tally.stepped(
                new SessionEvent.UnitFinished(node, unit.id(), nanos, UnitResult.DONE, ""),
                List.of(),
                toMillis * MILLI);
    }
}
