package dev.xdist.provider.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xdist.api.spi.ClassArrangement;
import dev.xdist.api.spi.CollectedTest;
import dev.xdist.provider.unit.Arrangement;
import dev.xdist.provider.unit.FoundUnit;
import dev.xdist.provider.unit.Locks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What plugins may want with a class, and what they may not. */
class ArrangementDraftTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final List<FoundUnit> FOUND = List.of(
            new FoundUnit("", "a.A"),
            new FoundUnit("id-1", "one()", true, Set.of(), "", Locks.NONE, Set.of("slow", "db")),
            new FoundUnit("id-2", "two()"));

    private static Arrangement asked(PluginHooks hooks) {
        return hooks.arrangement("a.A", FOUND).join();
    }

    @Test
    void whatIsWanted_isSummedUp_andTheLastWordCounts() {
        Recorder first = new Recorder();
        first.arranging = found -> {
            found.group("one");
            found.priority(-1_000);
            found.expect(Duration.ofSeconds(3));
            found.exclude(tagged(found, "slow"), "too slow");
        };
        Recorder second = new Recorder();
        second.arranging = found -> {
            found.group("two");
            found.priority(1_000);
            found.expect(found.tests().get(1), Duration.ZERO);
        };

        Arrangement wanted = asked(PluginHooksTest.hooks(LONG, first, new Recorder(), second));

        assertThat(wanted)
                .isEqualTo(
                        new Arrangement("two", 1_000, 3_000_000_000L, Map.of("id-2", 1L), Map.of("id-1", "too slow")));
        assertThat(second.calls).containsExactly("arrange a.A 2");
    }

    @Test
    void allOfAClass_isExcludedUnderTheEmptyId() {
        Recorder recorder = new Recorder();
        recorder.arranging = found -> found.exclude("none of it");

        assertThat(asked(PluginHooksTest.hooks(LONG, recorder)).excluded()).isEqualTo(Map.of("", "none of it"));
    }

    @Test
    void whatThrows_wantsNothing_andKeepsWhatOthersWant() {
        Recorder first = new Recorder();
        first.arranging = found -> found.priority(7);
        Recorder broken = new Recorder();
        broken.arranging = found -> {
            found.priority(8);
            throw new IllegalStateException("no");
        };
        PluginHooks hooks = PluginHooksTest.hooks(LONG, first, broken);

        assertThat(asked(hooks).priority()).isEqualTo(7);
        assertThat(hooks.complaints()).singleElement().asString().contains(".arrange threw java.lang.IllegalState");
    }

    @Test
    void whatCannotBe_isRefusedWhereItIsSaid() {
        ArrangementDraft draft = new ArrangementDraft("a.A", FOUND, Arrangement.NONE);
        CollectedTest stranger = new ArrangementDraft("b.B", List.of(new FoundUnit("id-9", "nine()")), Arrangement.NONE)
                .tests()
                .get(0);

        assertThatThrownBy(() -> draft.priority(1_001)).hasMessage("priority 1001; -1000 to 1000 are allowed");
        assertThatThrownBy(() -> draft.priority(Integer.MIN_VALUE)).hasMessageContaining("are allowed");
        assertThatThrownBy(() -> draft.group("")).hasMessage("a group's name of 0 characters; 1 to 200 are allowed");
        assertThatThrownBy(() -> draft.group("g".repeat(201))).hasMessageContaining("201");
        assertThatThrownBy(() -> draft.expect(Duration.ofNanos(-1))).hasMessageContaining("up to 24 h are allowed");
        assertThatThrownBy(() -> draft.expect(Duration.ofDays(1).plusNanos(1))).hasMessageContaining("24 h");
        assertThatThrownBy(() -> draft.exclude("x".repeat(10_001))).hasMessageContaining("at most 10000");
        assertThatThrownBy(() -> draft.exclude(stranger, "")).hasMessage("id-9 is no test of class a.A");
        assertThat(draft.arrangement()).isEqualTo(Arrangement.NONE);
    }

    private static CollectedTest tagged(ClassArrangement found, String tag) {
        return found.tests().stream()
                .filter(test -> test.tags().contains(tag))
                .findFirst()
                .orElseThrow();
    }
}
