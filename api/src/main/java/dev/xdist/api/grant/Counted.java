package dev.xdist.api.grant;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A lock, a semaphore or a pool: so many places. Who reads a lock takes one of as many as can be, who writes it all of
 * them. Nobody overtakes, so that a writer comes in though there are always readers.
 */
final class Counted extends Resource {
    private static final int LOCK_PLACES = Integer.MAX_VALUE;

    final int size;
    private final long places;
    private final LinkedHashSet<Claim> holders = new LinkedHashSet<>();
    private final BitSet taken = new BitSet();

    Counted(Ask ask) {
        super(ask.name());
        size = ask.size;
        places = isLock(ask) ? LOCK_PLACES : ask.size;
    }

    private static boolean isLock(Ask ask) {
        return ask.kind == Ask.Kind.WRITE || ask.kind == Ask.Kind.READ;
    }

    private static long weight(Claim claim) {
        return claim.ask.kind == Ask.Kind.WRITE ? LOCK_PLACES : 1;
    }

    @Override
    void admit(List<Reply> replies) {
        while (!waiting.isEmpty()) {
            Claim first = waiting.iterator().next();
            if (used() + weight(first) > places) {
                return;
            }
            waiting.remove(first);
            holders.add(first);
            first.become(Claim.State.HAS);
            if (first.ask.kind == Ask.Kind.LEASE) {
                // the lowest: what has been prepared is used again
                first.index = taken.nextClearBit(0);
                taken.set(first.index);
            }
            replies.add(Reply.of(first, Reply.Kind.GRANTED, first.index, ""));
        }
    }

    private long used() {
        long used = 0;
        for (Claim holder : holders) {
            used += weight(holder);
        }
        return used;
    }

    @Override
    void left(Claim claim) {
        if (holders.remove(claim) && claim.ask.kind == Ask.Kind.LEASE) {
            taken.clear(claim.index);
        }
    }

    @Override
    Collection<Claim> holders() {
        return holders;
    }

    @Override
    boolean isWithin(Claim claim, Set<String> stuck) {
        long used = weight(claim);
        for (Claim holder : holders) {
            used += stuck.contains(holder.party()) ? weight(holder) : 0;
        }
        return used <= places;
    }

    @Override
    boolean isIdle() {
        return holders.isEmpty() && waiting.isEmpty();
    }
}
