package dev.xdist.provider.session;

import dev.xdist.api.grant.Ask;
import dev.xdist.api.grant.GrantLimits;
import dev.xdist.api.grant.Reply;
import dev.xdist.provider.unit.NodeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The books of I8: what tests asked for, and what they were told that they have. */
final class GrantBooks {
    private final Map<NodeId, Map<Long, Entry>> open = new HashMap<>();
    private final Map<NodeId, Long> last = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();

    private static final class Entry {
        final Ask.Kind kind;
        final String key;
        final int size;
        boolean has;
        int index;

        Entry(Request request) {
            kind = request.kind();
            key = request.kind().word + " " + request.key();
            size = request.size();
        }
    }

    /** Takes a request up, unless it is a lie. */
    boolean asked(SessionEvent.Asked event) {
        Request wanted = event.request();
        boolean can = event.number() > last.getOrDefault(event.node(), 0L)
                && !wanted.key().isEmpty()
                && wanted.key().length() <= 256
                && wanted.size() >= 1
                && wanted.size() <= 100_000
                && wanted.waitNanos() >= 0;
        if (can) {
            last.put(event.node(), event.number());
            open.computeIfAbsent(event.node(), node -> new HashMap<>()).put(event.number(), new Entry(wanted));
        }
        return can;
    }

    /** The same for what became of one. */
    boolean settled(SessionEvent.Settled event) {
        if (event.number() < 1 || event.number() > last.getOrDefault(event.node(), 0L)) {
            return false;
        }
        if (event.how() == Settlement.RELEASED) {
            open.getOrDefault(event.node(), Map.of()).remove(event.number());
        }
        return event.data().length() <= GrantLimits.VALUE_CHARS_MAX;
    }

    void gone(NodeId node) {
        open.remove(node);
    }

    /** Enters an answer; returns why it must not be given, if it must not. */
    Optional<String> answered(SessionCommand.Answer answer) {
        Map<Long, Entry> mine = open.getOrDefault(answer.node(), Map.of());
        Entry entry = mine.get(answer.number());
        if (entry == null || (entry.has && entry.kind != Ask.Kind.ONCE)) {
            return Optional.of("is told what it did not ask for");
        }
        boolean begins = answer.kind() == Reply.Kind.GRANTED || answer.kind() == Reply.Kind.COMPUTE;
        if (!begins) {
            mine.remove(answer.number());
            return answer.kind() == Reply.Kind.VALUE ? differs(entry, answer.data()) : Optional.empty();
        }
        List<Entry> others = holders(entry.key);
        entry.has = true;
        entry.index = answer.index();
        return mayHave(entry, others) ? Optional.empty() : Optional.of("has what another has: " + entry.key);
    }

    private Optional<String> differs(Entry entry, String value) {
        String known = values.putIfAbsent(entry.key, value);
        return known == null || known.equals(value)
                ? Optional.empty()
                : Optional.of("is told another value of " + entry.key + " than others");
    }

    private static boolean mayHave(Entry entry, List<Entry> others) {
        return switch (entry.kind) {
            case ONCE, WRITE -> others.isEmpty();
            case READ -> others.stream().allMatch(other -> other.kind == Ask.Kind.READ);
            case PERMIT -> others.size() < entry.size;
            case LEASE ->
                entry.index >= 0
                        && entry.index < entry.size
                        && others.stream().noneMatch(other -> other.index == entry.index);
            // its host makes it, and no node
            case SHARED -> false;
        };
    }

    private List<Entry> holders(String key) {
        List<Entry> holders = new ArrayList<>();
        for (Map<Long, Entry> mine : open.values()) {
            for (Iterator<Entry> each = mine.values().iterator(); each.hasNext(); ) {
                Entry entry = each.next();
                if (entry.has && entry.key.equals(key)) {
                    holders.add(entry);
                }
            }
        }
        return holders;
    }

    /** What was made under these keys is cleaned up: whoever asks next may get another value. */
    void cleaned(List<String> keys) {
        keys.forEach(key -> values.remove(Ask.Kind.ONCE.word + " " + key));
    }
}
