package dev.xdist.api.grant;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value that one makes for all. While nobody makes it and somebody waits, the first of those does. */
final class Once extends Resource {
    /** Who makes it; null if nobody does. */
    private @Nullable Claim computing;
    /** What it came to; null if it is not there. */
    private Reply.@Nullable Kind outcome;

    private String data = "";
    /** Workers that can clean up, and may have the value. */
    final Set<String> cleaners = new LinkedHashSet<>();

    boolean cleanUpWanted;

    Once(Ask ask) {
        super(ask.name());
    }

    @Override
    void admit(List<Reply> replies) {
        Reply.Kind known = outcome;
        if (known != null) {
            for (Claim each : waiting) {
                tell(each, known, replies);
            }
            waiting.clear();
        } else if (computing == null && !waiting.isEmpty()) {
            Claim first = waiting.iterator().next();
            waiting.remove(first);
            first.become(Claim.State.HAS);
            computing = first;
            replies.add(Reply.of(first, Reply.Kind.COMPUTE, 0, ""));
        }
    }

    private void tell(Claim claim, Reply.Kind kind, List<Reply> replies) {
        claim.become(Claim.State.ENDED);
        replies.add(Reply.of(claim, kind, 0, data));
    }

    /** It has come to this. */
    void settle(Reply.Kind kind, String what, List<Reply> replies) {
        outcome = kind;
        data = what;
        for (Claim maker : holders()) {
            tell(maker, kind, replies);
        }
        computing = null;
    }

    boolean hasValue() {
        return outcome == Reply.Kind.VALUE;
    }

    int chars() {
        return data.length();
    }

    @Override
    void left(Claim claim) {
        if (computing == claim) {
            computing = null;
        }
    }

    @Override
    Collection<Claim> holders() {
        Claim maker = computing;
        return maker == null ? Collections.<Claim>emptySet() : Collections.singleton(maker);
    }

    @Override
    boolean isWithin(Claim claim, Set<String> stuck) {
        Claim maker = computing;
        return maker == null || !stuck.contains(maker.party());
    }

    @Override
    boolean isIdle() {
        return outcome == null && computing == null && waiting.isEmpty();
    }
}
