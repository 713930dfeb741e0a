package dev.xdist.api.grant;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One thing that several may want, and who waits for it, in order: whoever asked first is first. */
abstract class Resource {
    /** Those of one claim that are named to people. */
    private static final int NAMED_MAX = 3;

    final String name;
    final LinkedHashSet<Claim> waiting = new LinkedHashSet<>();

    Resource(String name) {
        this.name = name;
    }

    /** Lets those in who can be let in now; replies go to the list. */
    abstract void admit(List<Reply> replies);

    /** Somebody who has it does not have it any more. */
    abstract void left(Claim claim);

    abstract Collection<Claim> holders();

    /** Whether it could be had if all parties but these gave back what they have. */
    abstract boolean isWithin(Claim claim, Set<String> stuck);

    /** Whether nobody has it, wants it, or will be told what it came to. */
    abstract boolean isIdle();

    /** Who is in the way of a claim that waits: those that have it, and those that are before it in the line. */
    final List<Claim> before(Claim claim) {
        List<Claim> before = new ArrayList<>(holders());
        for (Claim ahead : waiting) {
            if (ahead == claim) {
                break;
            }
            before.add(ahead);
        }
        return before;
    }

    /** What a claim waits for, with who has it. */
    final String waitedFor(Claim claim) {
        StringBuilder text = new StringBuilder(name);
        List<Claim> before = before(claim);
        for (int i = 0; i < Math.min(NAMED_MAX, before.size()); i++) {
            Claim other = before.get(i);
            text.append(i == 0 ? ", which " : ", and ")
                    .append(other.asker.name())
                    .append(verb(other));
        }
        if (before.size() > NAMED_MAX) {
            text.append(", and ").append(before.size() - NAMED_MAX).append(" more");
        }
        return text.toString();
    }

    static String verb(Claim other) {
        if (other.is(Claim.State.WAITING)) {
            return " asked for before";
        }
        return other.ask.kind.isHeld() ? " holds" : " makes";
    }
}
