package dev.xdist.api.grant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Who has what. Each request gets one reply, or COMPUTE and then another; what is held is given back, or its holder is
 * gone. Owned by one thread.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class Grants {
    private static final long NEVER = Long.MAX_VALUE;

    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Map<String, Map<Long, Claim>> claims = new HashMap<>();
    private final PriorityQueue<Claim> limited =
            new PriorityQueue<>(Comparator.<Claim>comparingLong(claim -> claim.untilNanos));
    private final Map<String, Claim> waiting = new LinkedHashMap<>();
    private List<Reply> replies = new ArrayList<>();
    private long valueChars;

    /** Takes a request. */
    public List<Reply> ask(Asker asker, Ask ask, long nowNanos) {
        String place = place(ask);
        Resource known = resources.get(place);
        Map<Long, Claim> mine = claims(asker.worker);
        Resource resource = known == null ? made(ask) : known;
        long untilNanos = ask.waitNanos > 0 ? nowNanos + Math.min(ask.waitNanos, NEVER / 2) : NEVER;
        Claim claim = new Claim(asker, ask, resource, untilNanos);
        String refusal = refusal(claim, known, mine.size());
        if (refusal != null) {
            return deny(claim, refusal);
        }
        resources.put(place, resource);
        if (resource instanceof Once && ask.cleansUp) {
            ((Once) resource).cleaners.add(asker.worker);
            ((Once) resource).cleanUpWanted = true;
        }
        resource.waiting.add(claim);
        resource.admit(replies);
        if (!claim.is(Claim.State.ENDED)) {
            mine.put(asker.number, claim);
        }
        if (claim.is(Claim.State.WAITING)) {
            begins(claim);
        }
        return takeReplies();
    }

    private static String place(Ask ask) {
        return ask.kind.word + ' ' + ask.key;
    }

    private static Resource made(Ask ask) {
        return ask.kind.isHeld() ? new Counted(ask) : new Once(ask);
    }

    /** Why it is not even waited for; null if it is. */
    private @Nullable String refusal(Claim claim, @Nullable Resource known, int requests) {
        if (requests >= GrantLimits.REQUESTS_MAX) {
            return claim.asker.worker + " has " + GrantLimits.REQUESTS_MAX
                    + " requests open or held; more are not taken.";
        }
        if (known == null && resources.size() >= GrantLimits.KEYS_MAX) {
            return GrantLimits.KEYS_MAX + " keys are in use; no more are taken.";
        }
        if (known instanceof Counted && ((Counted) known).size != claim.ask.size) {
            return known.name + " has size " + ((Counted) known).size + "; " + claim.asker.name() + " asks for size "
                    + claim.ask.size + ".";
        }
        return null;
    }

    private List<Reply> deny(Claim claim, String why) {
        replies.add(Reply.of(claim, Reply.Kind.DENIED, 0, why));
        claim.become(Claim.State.ENDED);
        return takeReplies();
    }

    private void begins(Claim claim) {
        waiting.put(id(claim), claim);
        if (Deadlock.isPossible(claim, claims(claim.asker.worker).values())) {
            Deadlock found = new Deadlock(waiting.values());
            if (found.holds(claim)) {
                replies.add(Reply.of(claim, Reply.Kind.DENIED, 0, found.told(claim)));
                end(claim);
                return;
            }
        }
        if (claim.untilNanos != NEVER) {
            limited.add(claim);
        }
    }

    private static String id(Claim claim) {
        return claim.asker.number + "@" + claim.asker.worker;
    }

    /** The asker has made the value. Of no consequence if it was not to. */
    public List<Reply> computed(String worker, long number, String value) {
        Once once = computing(worker, number);
        if (once != null && valueChars + value.length() > GrantLimits.VALUES_CHARS_MAX) {
            settle(
                    once,
                    Reply.Kind.DENIED,
                    "All values that were made once have more than " + GrantLimits.VALUES_CHARS_MAX
                            + " bytes together; " + once.name + " is one too many.");
        } else if (once != null) {
            settle(once, Reply.Kind.VALUE, value);
        }
        return takeReplies();
    }

    /** The asker could not make the value. */
    public List<Reply> failed(String worker, long number, String error) {
        Once once = computing(worker, number);
        if (once != null) {
            settle(once, Reply.Kind.FAILED, error);
        }
        return takeReplies();
    }

    /** The asker could not make the value, and this sentence says why to all. */
    public List<Reply> denied(String worker, long number, String why) {
        Once once = computing(worker, number);
        if (once != null) {
            settle(once, Reply.Kind.DENIED, why);
        }
        return takeReplies();
    }

    /** What was made is there no more: whoever asks from now on is told why, and nobody makes it again. */
    public void withdraw(Ask made, String why) {
        Resource resource = resources.get(place(made));
        if (resource instanceof Once && ((Once) resource).hasValue()) {
            settle((Once) resource, Reply.Kind.DENIED, why);
        }
    }

    private @Nullable Once computing(String worker, long number) {
        Claim claim = claim(worker, number);
        return claim != null && !claim.ask.kind.isHeld() && claim.is(Claim.State.HAS) ? (Once) claim.resource : null;
    }

    private void settle(Once once, Reply.Kind kind, String data) {
        List<Claim> told = new ArrayList<>(once.waiting);
        told.addAll(once.holders());
        valueChars -= once.chars();
        once.settle(kind, data, replies);
        valueChars += once.chars();
        once.admit(replies);
        told.forEach(this::forget);
    }

    private @Nullable Claim claim(String worker, long number) {
        return claims(worker).get(number);
    }

    private Map<Long, Claim> claims(String worker) {
        return claims.computeIfAbsent(worker, absent -> new LinkedHashMap<>());
    }

    /** The asker gives back what it holds, waits no longer, or does not make the value after all. */
    public List<Reply> released(String worker, long number) {
        Claim claim = claim(worker, number);
        if (claim != null) {
            end(claim);
        }
        return takeReplies();
    }

    /** A worker is gone, and has nothing any more. */
    public List<Reply> gone(String worker) {
        Map<Long, Claim> mine = claims.remove(worker);
        if (mine != null) {
            mine.values().forEach(this::takeAway);
            mine.values().forEach(this::admit);
        }
        for (Resource resource : resources.values()) {
            if (resource instanceof Once) {
                ((Once) resource).cleaners.remove(worker);
            }
        }
        return takeReplies();
    }

    private void end(Claim claim) {
        takeAway(claim);
        forget(claim);
        admit(claim);
    }

    private void takeAway(Claim claim) {
        claim.become(Claim.State.ENDED);
        claim.resource.waiting.remove(claim);
        claim.resource.left(claim);
        begun(claim);
    }

    /** Lets in who waits for what it had. */
    private void admit(Claim claim) {
        List<Claim> before = new ArrayList<>(claim.resource.waiting);
        claim.resource.admit(replies);
        for (Claim each : before) {
            if (!each.is(Claim.State.WAITING)) {
                begun(each);
            }
        }
        if (claim.resource.isIdle()) {
            resources.remove(place(claim.ask));
        }
    }

    /** It does not wait any more. */
    private void begun(Claim claim) {
        waiting.remove(id(claim));
        if (claim.untilNanos != NEVER) {
            limited.remove(claim);
        }
    }

    private void forget(Claim claim) {
        begun(claim);
        claims(claim.asker.worker).remove(claim.asker.number);
    }

    /** Those that have waited long enough are told so. */
    public List<Reply> timePassed(long nowNanos) {
        for (Claim next = limited.peek(); next != null && next.untilNanos <= nowNanos; next = limited.peek()) {
            replies.add(Reply.of(
                    next,
                    Reply.Kind.DENIED,
                    0,
                    next.asker.name() + " has waited " + next.ask.waitNanos / 1_000_000 + " ms for "
                            + next.resource.waitedFor(next) + "."));
            end(next);
        }
        return takeReplies();
    }

    /** When {@link #timePassed} is to be called; {@link Long#MAX_VALUE}: it need not be. */
    public long wakeNanos() {
        Claim next = limited.peek();
        return next == null ? NEVER : next.untilNanos;
    }

    /** Whether somebody waits. */
    public boolean anyWaits() {
        return !waiting.isEmpty();
    }

    /** Whether a worker is the last that can clean up something. */
    public boolean isLastCleaner(String worker) {
        return Cleaning.isLast(resources.values(), worker);
    }

    /** A worker ends: returns the keys that it is to clean up, which are as if they had never been asked for. */
    public List<String> leave(String worker) {
        List<String> cleaned = new ArrayList<>();
        for (Map.Entry<String, Resource> entry : new ArrayList<>(resources.entrySet())) {
            if (entry.getValue() instanceof Once) {
                Once once = (Once) entry.getValue();
                if (once.cleaners.remove(worker) && once.hasValue() && once.cleaners.isEmpty()) {
                    cleaned.add(entry.getKey().substring(Ask.Kind.ONCE.word.length() + 1));
                    valueChars -= once.chars();
                    resources.remove(entry.getKey());
                }
            }
        }
        return cleaned;
    }

    /** Names of values that somebody wanted to be cleaned up, and nobody is left who can. */
    public List<String> uncleaned() {
        return Cleaning.uncleaned(resources.values());
    }

    private List<Reply> takeReplies() {
        List<Reply> taken = replies;
        replies = new ArrayList<>();
        return taken;
    }
}
