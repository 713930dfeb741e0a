package dev.xdist.api.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrantsTest {
    private static final long SECOND = 1_000_000_000L;

    private final Grants grants = new Grants();
    private final List<String> told = new ArrayList<>();

    @Test
    void lockIsHeld_waiterIsToldWhoHasItWhenItsTimeIsUp() {
        ask("gw0", 1, Ask.of(Ask.Kind.WRITE, "db", 1, 0));
        ask("gw1", 1, Ask.of(Ask.Kind.WRITE, "db", 1, 5 * SECOND));

        assertThat(grants.wakeNanos()).isEqualTo(5 * SECOND);
        hear(grants.timePassed(5 * SECOND));

        assertThat(told)
                .containsExactly(
                        "gw0 1 GRANTED",
                        "gw1 1 DENIED gw1 (T.gw1) has waited 5000 ms for lock \"db\", which gw0 (T.gw0) holds.");
        assertThat(grants.wakeNanos()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void sharedResource_isMadeByWhoAskedFirst_andDeniedToAllIfThatIsGone() {
        ask("the host", 1, Ask.shared("demo.Db"));
        ask("gw0", 1, Ask.shared("demo.Db"));

        hear(grants.denied("the host", 1, "it died"));
        ask("gw1", 1, Ask.shared("demo.Db"));

        assertThat(told)
                .containsExactly(
                        "the host 1 COMPUTE",
                        "the host 1 DENIED it died",
                        "gw0 1 DENIED it died",
                        "gw1 1 DENIED it died");
    }

    @Test
    void valueThatIsWithdrawn_isToldToNobodyElse_andLeavesItsPlace() {
        ask("the host", 1, Ask.shared("demo.Db"));
        hear(grants.computed("the host", 1, "v".repeat(GrantLimits.VALUES_CHARS_MAX)));
        told.clear();

        grants.withdraw(Ask.shared("demo.Db"), "it died");
        grants.withdraw(Ask.shared("another"), "it died");
        ask("gw0", 1, Ask.shared("demo.Db"));
        ask("gw0", 2, Ask.once("url", false));
        hear(grants.computed("gw0", 2, "v".repeat(GrantLimits.VALUE_CHARS_MAX)));

        assertThat(told.subList(0, 2)).containsExactly("gw0 1 DENIED it died", "gw0 2 COMPUTE");
        assertThat(told.get(2)).startsWith("gw0 2 VALUE");
    }

    @Test
    void crosswiseLocks_areToldToWhoClosesTheRing() {
        ask("gw0", 1, Ask.of(Ask.Kind.WRITE, "a", 1, 0));
        ask("gw1", 1, Ask.of(Ask.Kind.WRITE, "b", 1, 0));
        ask("gw0", 2, Ask.of(Ask.Kind.WRITE, "b", 1, 0));
        told.clear();

        ask("gw1", 2, Ask.of(Ask.Kind.WRITE, "a", 1, 0));

        assertThat(told)
                .containsExactly(
                        "gw1 2 DENIED This would never end: gw1 (T.gw1) waits for lock \"a\", which gw0 (T.gw0)"
                                + " holds; gw0 (T.gw0) waits for lock \"b\", which gw1 (T.gw1) holds.");
    }

    @Test
    void oneOfTwoPermitsWillBeFree_isNoDeadlock() {
        ask("gw0", 1, Ask.of(Ask.Kind.PERMIT, "p", 2, 0));
        ask("gw1", 1, Ask.of(Ask.Kind.PERMIT, "p", 2, 0));
        ask("gw2", 1, Ask.of(Ask.Kind.WRITE, "a", 1, 0));
        ask("gw0", 2, Ask.of(Ask.Kind.WRITE, "a", 1, 0));
        told.clear();

        ask("gw2", 2, Ask.of(Ask.Kind.PERMIT, "p", 2, 0));
        assertThat(told).isEmpty();

        hear(grants.released("gw1", 1));
        assertThat(told).containsExactly("gw2 2 GRANTED");
    }

    @Test
    void allPermitsAreWithThoseThatWait_isOne() {
        ask("gw0", 1, Ask.of(Ask.Kind.PERMIT, "p", 1, 0));
        ask("gw1", 1, Ask.once("v", false));
        ask("gw0", 2, Ask.once("v", false));
        told.clear();

        ask("gw1", 2, Ask.of(Ask.Kind.PERMIT, "p", 1, 0));

        assertThat(told)
                .containsExactly("gw1 2 DENIED This would never end: gw1 (T.gw1) waits for semaphore \"p\", which gw0"
                        + " (T.gw0) holds; gw0 (T.gw0) waits for once \"v\", which gw1 (T.gw1) makes.");
    }

    @Test
    void sameThreadAgain_isRefused() {
        ask("gw0", 1, Ask.of(Ask.Kind.WRITE, "a", 1, 0));
        told.clear();

        ask("gw0", 2, Ask.of(Ask.Kind.READ, "a", 1, 0));

        assertThat(told)
                .containsExactly(
                        "gw0 2 DENIED This would never end: gw0 (T.gw0) waits for lock \"a\", which gw0 (T.gw0)"
                                + " holds.");
    }

    @Test
    void readersDoNotOvertakeAWriter() {
        ask("gw0", 1, Ask.of(Ask.Kind.READ, "a", 1, 0));
        ask("gw1", 1, Ask.of(Ask.Kind.WRITE, "a", 1, 0));
        ask("gw2", 1, Ask.of(Ask.Kind.READ, "a", 1, 0));
        told.clear();

        hear(grants.released("gw0", 1));
        hear(grants.gone("gw1"));

        assertThat(told).containsExactly("gw1 1 GRANTED", "gw2 1 GRANTED");
    }

    @Test
    void makerDies_nextMakes_andFailureIsForAll() {
        ask("gw0", 1, Ask.once("v", false));
        ask("gw1", 1, Ask.once("v", false));
        ask("gw2", 1, Ask.once("v", false));

        hear(grants.gone("gw0"));
        hear(grants.failed("gw1", 1, "boom"));
        ask("gw3", 1, Ask.once("v", false));

        assertThat(told)
                .containsExactly(
                        "gw0 1 COMPUTE",
                        "gw1 1 COMPUTE",
                        "gw1 1 FAILED boom",
                        "gw2 1 FAILED boom",
                        "gw3 1 FAILED boom");
    }

    @Test
    void leasedPlaces_areTheLowestThatAreFree() {
        ask("gw0", 1, Ask.of(Ask.Kind.LEASE, "db", 3, 0));
        ask("gw1", 1, Ask.of(Ask.Kind.LEASE, "db", 3, 0));
        hear(grants.gone("gw0"));
        List<Reply> replies = grants.ask(Asker.of("gw2", 1, 1, ""), Ask.of(Ask.Kind.LEASE, "db", 3, 0), 0);

        assertThat(replies)
                .singleElement()
                .satisfies(reply -> assertThat(reply.index).isZero());
    }

    @Test
    void whoOnlyWaited_leavesThePlaceToItsHolder() {
        ask("gw0", 1, Ask.of(Ask.Kind.LEASE, "db", 2, 0));
        ask("gw1", 1, Ask.of(Ask.Kind.LEASE, "db", 2, 0));
        ask("gw2", 1, Ask.of(Ask.Kind.LEASE, "db", 2, 0));
        hear(grants.released("gw2", 1));
        hear(grants.released("gw1", 1));
        List<Reply> next = grants.ask(Asker.of("gw3", 1, 1, ""), Ask.of(Ask.Kind.LEASE, "db", 2, 0), 0);

        assertThat(next)
                .singleElement()
                .satisfies(reply -> assertThat(reply.index).isEqualTo(1));
    }

    @Test
    void anotherSizeForTheSameKey_isRefused() {
        ask("gw0", 1, Ask.of(Ask.Kind.LEASE, "db", 3, 0));
        ask("gw1", 1, Ask.of(Ask.Kind.LEASE, "db", 4, 0));

        assertThat(told)
                .containsExactly("gw0 1 GRANTED", "gw1 1 DENIED pool \"db\" has size 3; gw1 (T.gw1) asks for size 4.");
    }

    @Test
    void cleanUp_isLeftToTheLastThatAsked() {
        ask("gw0", 1, Ask.once("v", true));
        hear(grants.computed("gw0", 1, "value"));
        ask("gw1", 1, Ask.once("v", true));

        assertThat(grants.isLastCleaner("gw0")).isFalse();
        assertThat(grants.leave("gw0")).isEmpty();
        assertThat(grants.isLastCleaner("gw1")).isTrue();
        assertThat(grants.uncleaned()).isEmpty();
        assertThat(grants.leave("gw1")).containsExactly("v");
    }

    @Test
    void cleanersDie_isTold() {
        ask("gw0", 1, Ask.once("v", true));
        hear(grants.computed("gw0", 1, "value"));
        hear(grants.gone("gw0"));

        assertThat(grants.uncleaned()).containsExactly("once \"v\"");
    }

    @Test
    void moreThanIsAllowed_isRefusedWithTheLimit() {
        for (int i = 1; i <= GrantLimits.REQUESTS_MAX; i++) {
            ask("gw0", i, Ask.of(Ask.Kind.READ, "k" + i, 1, 0));
        }
        told.clear();

        ask("gw0", GrantLimits.REQUESTS_MAX + 1, Ask.of(Ask.Kind.READ, "one more", 1, 0));
        for (int i = GrantLimits.REQUESTS_MAX; i < GrantLimits.KEYS_MAX; i++) {
            ask("w" + i, 1, Ask.of(Ask.Kind.READ, "other" + i, 1, 0));
        }
        ask("gw1", 1, Ask.of(Ask.Kind.READ, "too many", 1, 0));

        assertThat(told.get(0)).isEqualTo("gw0 1001 DENIED gw0 has 1000 requests open or held; more are not taken.");
        assertThat(told.get(told.size() - 2)).endsWith("GRANTED");
        assertThat(told.get(told.size() - 1)).isEqualTo("gw1 1 DENIED 10000 keys are in use; no more are taken.");
    }

    @Test
    void valuesOfMoreThanAllMayHave_areRefusedForAll() {
        String mebi = "v".repeat(GrantLimits.VALUE_CHARS_MAX);
        int most = GrantLimits.VALUES_CHARS_MAX / GrantLimits.VALUE_CHARS_MAX;
        for (int i = 1; i <= most; i++) {
            grants.ask(Asker.of("gw0", i, 1, ""), Ask.once("v" + i, false), 0);
            assertThat(grants.computed("gw0", i, mebi).get(0).kind).isEqualTo(Reply.Kind.VALUE);
        }
        grants.ask(Asker.of("gw0", most + 1, 1, ""), Ask.once("last", false), 0);

        hear(grants.computed("gw0", most + 1, "v"));

        assertThat(told)
                .containsExactly("gw0 65 DENIED All values that were made once have more than 67108864 bytes together;"
                        + " once \"last\" is one too many.");
    }

    @Test
    void thousandWorkers_getTheLockInTheOrderInWhichTheyAsked() {
        for (int i = 0; i < 1_000; i++) {
            ask("gw" + i, 1, Ask.of(Ask.Kind.PERMIT, "seat", 1_000, 0));
            ask("gw" + i, 2, Ask.of(Ask.Kind.WRITE, "db", 1, 0));
        }
        told.clear();

        for (int i = 0; i < 999; i++) {
            hear(i % 2 == 0 ? grants.released("gw" + i, 2) : grants.gone("gw" + i));
            assertThat(told.get(i)).isEqualTo("gw" + (i + 1) + " 2 GRANTED");
        }
    }

    private void ask(String worker, long number, Ask ask) {
        hear(grants.ask(Asker.of(worker, number, 1, "T." + worker), ask, 0));
    }

    private void hear(List<Reply> replies) {
        for (Reply reply : replies) {
            told.add(reply.worker + " " + reply.number + " " + reply.kind
                    + (reply.data.isEmpty() ? "" : " " + reply.data));
        }
    }
}
