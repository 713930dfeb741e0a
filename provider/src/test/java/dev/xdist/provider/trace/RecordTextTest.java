package dev.xdist.provider.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xdist.api.grant.Ask;
import dev.xdist.provider.session.PluginAnswer;
import dev.xdist.provider.session.PluginSay;
import dev.xdist.provider.session.Ramp;
import dev.xdist.provider.session.Request;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.session.Settlement;
import dev.xdist.provider.session.TimeLimits;
import dev.xdist.provider.unit.Arrangement;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.FoundUnit;
import dev.xdist.provider.unit.HostId;
import dev.xdist.provider.unit.Invocations;
import dev.xdist.provider.unit.Locks;
import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Steering;
import dev.xdist.provider.unit.UnitId;
import dev.xdist.provider.unit.UnitResult;
import dev.xdist.provider.unit.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordTextTest {
    private static final NodeId GW0 = new NodeId(0, "gw0");
    private static final HostId DB = new HostId(0, "demo.Db");
    private static final UnitId UNIT = new UnitId(7);
    private static final ClassId OWNER = new ClassId(3, "demo.A");

    static Stream<SessionEvent> events() {
        return Stream.of(
                new SessionEvent.Opened(),
                new SessionEvent.NodeReady(GW0),
                new SessionEvent.NodeAlive(GW0),
                new SessionEvent.TimePassed(),
                new SessionEvent.NodeStartFailed(GW0, new Loss("exited with code 1", List.of(), "")),
                new SessionEvent.ClassCollected(
                        GW0, OWNER, List.of(new FoundUnit("[m:a()]", "a \"quoted\" ü", true)), "two\nlines\t\\"),
                new SessionEvent.UnitStarted(GW0, UNIT),
                new SessionEvent.UnitHeldBack(
                        GW0, UNIT, Locks.of(Set.of("a", "b"), Set.of(Locks.GLOBAL)), Set.of("g", "")),
                new SessionEvent.TestStarted(GW0, UNIT, "[m:a()]"),
                new SessionEvent.TestFinished(GW0, UNIT, "", true),
                new SessionEvent.UnitFinished(GW0, UNIT, Long.MAX_VALUE, UnitResult.NOT_FOUND, "null"),
                new SessionEvent.UnitsReturned(GW0, List.of(UNIT, new UnitId(-1))),
                new SessionEvent.MethodsReturned(GW0, UNIT, List.of("[m:a()]", "")),
                new SessionEvent.MemoryUsed(GW0, 12_345),
                new SessionEvent.InvocationsGiven(GW0, UNIT, "[t:a()]", new Invocations(3, Long.MIN_VALUE)),
                new SessionEvent.NodeLost(GW0, new Loss("died", List.of("one", "", "two) (3"), "/tmp/gw0.log")),
                new SessionEvent.PluginsAnswered(new PluginAnswer.Judged(GW0, new Verdict(Verdict.Kind.SKIP, "P"))),
                new SessionEvent.NodeEnded(GW0),
                new SessionEvent.Asked(GW0, 3, 1, new Request(Ask.Kind.LEASE, "the \"key\"", 2, Long.MAX_VALUE, true)),
                new SessionEvent.Settled(GW0, 3, Settlement.COMPUTED, "\u0000\u0007\u00ff\n\"\\"),
                new SessionEvent.Leaving(GW0),
                new SessionEvent.HostUp(DB, "\u0000\u0001\u00ffurl"),
                new SessionEvent.HostFailed(DB, "\u00ac\u00ed", "java.net.BindException: \"in use\""),
                new SessionEvent.HostGone(DB, null),
                new SessionEvent.HostGone(DB, new Loss("died", List.of("one"), "/tmp/shared0-Db.log")),
                new SessionEvent.CancelRequested("enough"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void event_isReadAsItWasWritten(SessionEvent event) {
        String text = RecordText.named((Record) event);

        assertThat(text).doesNotContain("\n");
        assertThat(RecordReader.named(text, SessionEvent.class)).isEqualTo(event);
    }

    @Test
    void events_areAllTried() {
        assertThat(events().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(SessionEvent.class.getPermittedSubclasses());
    }

    @Test
    void text_isWhatPeopleCanRead() {
        SessionEvent event = new SessionEvent.UnitFinished(GW0, UNIT, 1_200, UnitResult.DONE, "");

        assertThat(RecordText.named((Record) event))
                .isEqualTo("UnitFinished node=(0 \"gw0\") unit=(7) nanos=1200 result=DONE text=\"\"");
    }

    @Test
    void answersOfPlugins_areReadAsTheyWereWritten() {
        Arrangement wanted = new Arrangement("g", -1, 5, Map.of("[m:a()]", 7L), Map.of("", "not today"));
        for (PluginAnswer answer : List.of(
                new PluginAnswer.Arranged(OWNER, wanted),
                new PluginAnswer.Dealt(List.of(new PluginAnswer.Deal(GW0, List.of(UNIT))), "P", ""))) {
            SessionEvent event = new SessionEvent.PluginsAnswered(answer);

            assertThat(RecordReader.named(RecordText.named((Record) event), SessionEvent.class))
                    .isEqualTo(event);
        }
    }

    @Test
    void plan_isReadAsItWasWritten() {
        SessionPlan plan = new SessionPlan(
                        List.of(OWNER), Map.of(3, 5L, 4, 6L), Map.of(), 2, List.of("", "db"), 8, 1, true)
                .within(new TimeLimits(7, 8, Set.of(1)))
                .ramped(new Ramp(9, 10))
                .withSteering(Map.of(3, new Steering(-1, false, Set.of(1), "", "no \"jdk\"")))
                .asking(new PluginSay(true, true));

        assertThat(RecordReader.record(RecordText.write(plan), SessionPlan.class))
                .isEqualTo(plan);
    }

    @Test
    void setsAndMaps_areSorted() {
        assertThat(RecordText.write(Set.of("c", "a", "b"))).isEqualTo("[\"a\" \"b\" \"c\"]");
        assertThat(RecordText.write(Map.of("b", 1, "a", 2))).isEqualTo("{\"a\":2 \"b\":1}");
    }

    @Test
    void textThatDoesNotFit_isRefusedWithItsPlace() {
        assertThatThrownBy(() -> RecordReader.named("NodeReady node=(0 gw0)", SessionEvent.class))
                .hasMessage("At sign 18 there should be \"\"\": NodeReady node=(0 gw0)");
        assertThatThrownBy(() -> RecordReader.named("NodeReedy node=(0 \"gw0\")", SessionEvent.class))
                .hasMessageStartingWith("At sign 9 there should be a SessionEvent: ");
        assertThatThrownBy(() -> RecordReader.named("Opened ", SessionEvent.class))
                .hasMessage("At sign 6 there should be the end: Opened ");
    }
}
