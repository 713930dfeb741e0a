package dev.xdist.worker.run;

import dev.xdist.worker.link.Outbox;
import dev.xdist.worker.link.UnitOrder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what the providers of templates give, for a node that is to run a share of it must get the same list. */
final class Invocations {
    private static final String TEMPLATE = "[test-template:";
    private static final String INVOCATION = "[test-template-invocation:#";

    private final Outbox outbox;
    private final Map<String, Given> open = new ConcurrentHashMap<>();

    Invocations(Outbox outbox) {
        this.outbox = outbox;
    }

    /** A template that runs was given one more, which will be run or left out. */
    void given(String templateId, String displayName) {
        if (templateId.startsWith(TEMPLATE, templateId.lastIndexOf('/') + 1)) {
            open.computeIfAbsent(templateId, id -> new Given()).add(displayName);
        }
    }

    /** Something has ended; tells, if it was a template whose whole list was seen. */
    void ended(UnitOrder unit, String uniqueId, boolean seenToItsEnd) {
        Given given = open.remove(uniqueId);
        if (given != null && seenToItsEnd) {
            outbox.invocationsGiven(unit.unit, uniqueId, given.count, given.namesHash);
        }
    }

    /** Whether an invocation, or what is below it, is in the share that a unit has of its template. */
    static boolean isShared(UnitOrder unit, String uniqueId) {
        int start = unit.uniqueId.length() + 1;
        if (unit.share.isAll() || !uniqueId.startsWith(INVOCATION, start)) {
            return true;
        }
        int number = 0;
        for (int i = start + INVOCATION.length(); i < uniqueId.length() && uniqueId.charAt(i) != ']'; i++) {
            number = number * 10 + Character.digit(uniqueId.charAt(i), 10);
        }
        return unit.share.has(number);
    }

    /** One thread runs a template and asks its providers. */
    private static final class Given {
        private int count;
        private long namesHash;

        void add(String displayName) {
            count++;
            // 2^40 + 435, as in FNV: 31, which String uses itself, would let neighbours trade letters
            namesHash = namesHash * 1_099_511_628_211L + displayName.hashCode();
        }
    }
}
