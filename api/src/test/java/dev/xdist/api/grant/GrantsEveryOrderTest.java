package dev.xdist.api.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Plays small cases in every order of steps that there is, with a death of anybody at any step: nobody has what another
 * has, all are told the same value, and all that live come to their end.
 */
class GrantsEveryOrderTest {
    private static final long MILLI = 1_000_000;

    @Test
    void oneMakesTheValue_othersGetIt() {
        assertThat(playAll("once a", "once a", "once a")).isGreaterThan(100);
    }

    @Test
    void locksOneByOne_orTwoCrosswise() {
        assertThat(playAll("write a, free", "write a, free", "read a, free")).isGreaterThan(100);
        assertThat(playAll("write a, write b, free, free", "write b, write a, free, free"))
                .isGreaterThan(100);
        assertThat(playAll("read a, write b, free, free", "write b, write a, free, free"))
                .isGreaterThan(100);
    }

    @Test
    void permitsAndLeases_mixedWithLocks() {
        assertThat(playAll("permit a, write b, free, free", "write b, permit a, free, free", "permit a, free"))
                .isGreaterThan(100);
        assertThat(playAll("lease a, free", "lease a, write b, free, free", "lease a, free"))
                .isGreaterThan(100);
    }

    @Test
    void valuesMixedWithLocks() {
        assertThat(playAll("write a, once b, free", "once b holding a", "once b"))
                .isGreaterThan(100);
    }

    /** Every order, and in each a death of each participant at each point, or none. */
    private static int playAll(String... programs) {
        int runs = 0;
        for (int dead = -1; dead < programs.length; dead++) {
            Choices choices = new Choices();
            do {
                new Play(programs, dead, choices).run();
                runs++;
            } while (choices.next());
        }
        return runs;
    }

    /** All sequences of choices, one after the other. */
    private static final class Choices {
        private final List<int[]> made = new ArrayList<>();
        private int at;

        int of(int count) {
            if (at == made.size()) {
                made.add(new int[] {0, count});
            }
            assertThat(made.get(at)[1]).as("the same choice again").isEqualTo(count);
            return made.get(at++)[0];
        }

        boolean next() {
            at = 0;
            while (!made.isEmpty()) {
                int[] last = made.get(made.size() - 1);
                if (++last[0] < last[1]) {
                    return true;
                }
                made.remove(made.size() - 1);
            }
            return false;
        }
    }

    private static final class Actor {
        final String name;
        final List<String> left = new ArrayList<>();
        final List<Long> held = new ArrayList<>();
        final Map<Long, String> asked = new HashMap<>();
        long waits;
        long computes;
        boolean dead;

        Actor(String name, String program) {
            this.name = name;
            left.addAll(List.of(program.split(", ")));
        }

        boolean canStep() {
            return !dead && waits == 0 && (computes > 0 || !left.isEmpty() || !held.isEmpty());
        }
    }

    private static final class Play {
        private final Grants grants = new Grants();
        private final List<Actor> actors = new ArrayList<>();
        private final Map<String, List<Long>> holders = new HashMap<>();
        private final Map<String, String> values = new HashMap<>();
        private final int dying;
        private final Choices choices;
        private long numbers;

        Play(String[] programs, int dying, Choices choices) {
            for (String program : programs) {
                actors.add(new Actor("gw" + actors.size(), program));
            }
            this.dying = dying;
            this.choices = choices;
        }

        void run() {
            while (true) {
                List<Actor> able = actors.stream().filter(Actor::canStep).toList();
                Actor victim = dying < 0 ? null : actors.get(dying);
                boolean canDie = victim != null && !victim.dead;
                if (able.isEmpty() && !canDie) {
                    break;
                }
                int choice = choices.of(able.size() + (canDie ? 1 : 0));
                if (choice == able.size()) {
                    die(victim);
                } else {
                    step(able.get(choice));
                }
            }
            assertThat(grants.anyWaits()).as("somebody waits for ever").isFalse();
            assertThat(actors).allMatch(actor -> actor.dead || (actor.waits == 0 && actor.computes == 0));
        }

        private void die(Actor actor) {
            actor.dead = true;
            holders.values().forEach(numbers -> numbers.removeAll(actor.asked.keySet()));
            heard(grants.gone(actor.name));
        }

        private void step(Actor actor) {
            if (actor.computes > 0) {
                long number = actor.computes;
                if (!actor.left.isEmpty() && actor.left.get(0).equals("then")) {
                    actor.left.remove(0);
                    ask(actor, "write a");
                    return;
                }
                actor.computes = 0;
                actor.waits = number;
                heard(grants.computed(actor.name, number, "by " + actor.name));
            } else if (!actor.left.isEmpty() && actor.left.get(0).equals("then")) {
                // another made the value
                actor.left.remove(0);
            } else if (actor.left.isEmpty() || actor.left.get(0).equals("free")) {
                if (!actor.left.isEmpty()) {
                    actor.left.remove(0);
                }
                if (!actor.held.isEmpty()) {
                    free(actor);
                }
            } else {
                String what = actor.left.remove(0);
                if (what.endsWith(" holding a")) {
                    actor.left.add(0, "then");
                }
                ask(actor, what.replace(" holding a", ""));
            }
        }

        private void free(Actor actor) {
            long number = actor.held.remove(actor.held.size() - 1);
            holders.get(actor.asked.get(number)).remove(number);
            heard(grants.released(actor.name, number));
        }

        private void ask(Actor actor, String what) {
            String[] words = what.split(" ");
            Ask.Kind kind = Ask.Kind.valueOf(words[0].toUpperCase(java.util.Locale.ROOT));
            long number = ++numbers;
            actor.asked.put(number, what);
            actor.waits = number;
            boolean counted = kind == Ask.Kind.PERMIT || kind == Ask.Kind.LEASE;
            Ask ask = kind == Ask.Kind.ONCE ? Ask.once(words[1], true) : Ask.of(kind, words[1], counted ? 2 : 1, 0);
            heard(grants.ask(Asker.of(actor.name, number, 1, ""), ask, MILLI));
        }

        private void heard(List<Reply> replies) {
            for (Reply reply : replies) {
                Actor actor = actors.stream()
                        .filter(each -> each.name.equals(reply.worker))
                        .findFirst()
                        .orElseThrow();
                assertThat(actor.dead).as("a reply to a dead worker").isFalse();
                assertThat(actor.waits).as("a reply to a question").isEqualTo(reply.number);
                actor.waits = 0;
                told(actor, reply, actor.asked.get(reply.number));
            }
        }

        private void told(Actor actor, Reply reply, String what) {
            if (reply.kind == Reply.Kind.GRANTED) {
                actor.held.add(reply.number);
                holders.computeIfAbsent(what, key -> new ArrayList<>()).add(reply.number);
                checkHolders(what);
            } else if (reply.kind == Reply.Kind.COMPUTE) {
                assertThat(actors).as("who computes").allMatch(other -> other.dead || other.computes == 0);
                actor.computes = reply.number;
            } else if (reply.kind == Reply.Kind.VALUE) {
                assertThat(values.computeIfAbsent(what, key -> reply.data)).isEqualTo(reply.data);
            }
        }

        private void checkHolders(String what) {
            int most = what.startsWith("permit") || what.startsWith("lease") ? 2 : what.startsWith("read") ? 9 : 1;
            assertThat(holders.get(what)).hasSizeLessThanOrEqualTo(most);
            String key = what.substring(what.indexOf(' '));
            List<Long> none = List.of();
            boolean both = !holders.getOrDefault("read" + key, none).isEmpty()
                    && !holders.getOrDefault("write" + key, none).isEmpty();
            assertThat(both).as("one writes what another reads").isFalse();
        }
    }
}
