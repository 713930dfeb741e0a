package dev.xdist.provider.session;

import dev.xdist.api.grant.Ask;
import dev.xdist.api.grant.GrantLimits;

/**
 * What a test wants of what all workers share.
 *
 * @param size how many there are of it
 * @param waitNanos how long it waits; 0: for ever
 * @param cleansUp whether its node can clean up what is made once
 */
public record Request(Ask.Kind kind, String key, int size, long waitNanos, boolean cleansUp) {
    /** Whether it can be: what a node sends can be anything. */
    boolean isPossible() {
        return !key.isEmpty()
                && key.length() <= GrantLimits.KEY_CHARS_MAX
                && size > 0
                && size <= GrantLimits.SIZE_MAX
                && waitNanos >= 0;
    }

    Ask ask() {
        return switch (kind) {
            case ONCE -> Ask.once(key, cleansUp);
            case SHARED -> Ask.shared(key);
            case WRITE, READ, PERMIT, LEASE -> Ask.of(kind, key, size, waitNanos);
        };
    }
}
