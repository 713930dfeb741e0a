package dev.xdist.provider.session;

import dev.xdist.api.grant.Ask;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Share;
import dev.xdist.provider.unit.Unit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What {@link Invariants} knows: kept from events and commands, never from the session's own state. */
final class Books {
    /** A unit and all remainders of it are one entry: the same class, the same method and the same share of it. */
    record Key(ClassId owner, String uniqueId, Share share) {
        static Key of(Unit unit) {
            return new Key(unit.owner(), unit.uniqueId() == null ? "" : unit.uniqueId(), unit.share());
        }
    }

    /** What became of an entry. */
    static final class Entry {
        @Nullable
        NodeId on;

        boolean ended;
        /** Something is told of it: it was blamed, or tests in it ended before its node was lost. */
        boolean told;
        /** A node ended it and may have left tests out: one more word of those may follow. */
        boolean cutShort;
        /** A node could not find it: it has left its scope. */
        boolean notFound;
        /** A node has held it back: it may have come into a scope. */
        boolean heldBack;

        int scope = Unit.NO_SCOPE;
    }

    /** A scope: the node that has it, and whether that node is bound to it. */
    static final class Scope {
        @Nullable
        BookNode home;

        int held;
        boolean begun;
    }

    final SessionPlan plan;
    final Map<Integer, BookNode> nodes = new HashMap<>();
    final Map<Key, Entry> entries = new HashMap<>();
    final Map<Integer, Scope> scopes = new HashMap<>();
    final LockBooks locks = new LockBooks();
    final SteeringBooks steering;
    final GrantBooks grants = new GrantBooks();
    final PluginBooks plugins = new PluginBooks(this);
    /** By slot: the node that was sent something last. */
    final Map<Integer, BookNode> busy = new HashMap<>();

    final BitSet completed = new BitSet();
    final BitSet collectedEmpty = new BitSet();
    /** By class: entries that are on a live node. */
    final int[] onNodes;

    @Nullable
    SessionEvent event;
    /** The node that the event of this step killed by what it told; null if none. */
    @Nullable
    BookNode liar;
    /** The node that the event of this step took away; null if none. */
    @Nullable
    BookNode lost;

    boolean cancelled;
    boolean ended;
    private int liveNodes;
    /** Null until somebody asks for a shared resource. */
    private @Nullable HostBooks hosts;

    Books(SessionPlan plan) {
        this.plan = plan;
        steering = new SteeringBooks(plan);
        onNodes = new int[plan.classes().size()];
    }

    void check(boolean holds, String what) {
        check(holds, () -> what);
    }

    /** The sentence is made only if it is needed. */
    void check(boolean holds, Supplier<String> what) {
        if (!holds) {
            throw new AssertionError("does not hold after " + event + ": " + what.get());
        }
    }

    BookNode node(NodeId id) {
        BookNode node = nodes.get(id.number());
        if (node == null) {
            throw new AssertionError("after " + event + ": " + id + " was never started");
        }
        return node;
    }

    void started(NodeId id, int slot) {
        check(nodes.put(id.number(), new BookNode(id, slot)) == null, () -> id + " is started once");
        liveNodes++;
    }

    /** Whether another was started to take the node's place while that is still there. */
    boolean hasHeir(BookNode node) {
        return nodes.values().stream().anyMatch(other -> isHeir(other, node) && !other.gone);
    }

    private static boolean isHeir(BookNode node, BookNode forebear) {
        return node.slot == forebear.slot && node.id.number() > forebear.id.number();
    }

    void gone(BookNode node) {
        node.gone = true;
        nodes.values().stream()
                .filter(other -> isHeir(node, other) && !other.gone)
                .forEach(forebear -> forebear.lostHeir = forebear.shutDown);
        liveNodes--;
        node.held.values().forEach(held -> locks.takeOff(held.unit, node.id));
        grants.gone(node.id);
        if (hosts != null) {
            hosts.gone(node.id);
        }
        lost = node;
    }

    HostBooks hosts() {
        HostBooks open = hosts;
        if (open == null) {
            open = new HostBooks();
            hosts = open;
        }
        return open;
    }

    /** What is wrong with hosts after a step, if anything. */
    Optional<String> hostProblem() {
        return hosts == null ? Optional.empty() : hosts.problem(this::hears);
    }

    boolean anyHostLeft() {
        return hosts != null && !hosts.allGone();
    }

    /** Takes a request up, unless it is a lie. */
    boolean asked(SessionEvent.Asked asked) {
        boolean shared = asked.request().kind() == Ask.Kind.SHARED;
        return grants.asked(asked) && (!shared || hosts().asked(asked));
    }

    /** The same for what became of one. */
    boolean settled(SessionEvent.Settled settled) {
        return grants.settled(settled) && (hosts == null || hosts.settled(settled));
    }

    /** Enters an answer; returns what it breaks, if anything. */
    Optional<String> answered(SessionCommand.Answer answer) {
        Optional<String> wrong = hosts == null ? Optional.empty() : hosts.answered(answer);
        return grants.answered(answer)
                .map(why -> "I8: " + answer.node() + " " + why)
                .or(() -> wrong.map(why -> "I9: " + answer.node() + " " + why));
    }

    /** Whether a node can be answered. */
    boolean hears(NodeId id) {
        BookNode node = node(id);
        return node.ready && !node.killed && !node.gone && !node.inDoubt;
    }

    int liveNodes() {
        return liveNodes;
    }

    Entry entry(Unit unit) {
        return entries.computeIfAbsent(Key.of(unit), key -> new Entry());
    }

    /** Of a method in a unit that is a whole class. */
    Entry entryOfMethod(Unit owner, String uniqueId) {
        return entry(new Unit(owner.id(), owner.owner(), uniqueId, Set.of()));
    }

    void put(Unit unit, BookNode node) {
        Entry entry = entry(unit);
        check(entry.on == null, () -> "I2: " + unit + " goes to " + node.id + " and is on " + entry.on);
        check(!entry.ended, () -> "I1: " + unit + " runs again after its end");
        check(unit.owner().runsOn(node.slot), () -> "each: " + unit + " goes to " + node.id);
        BookNode other = busy.put(node.slot, node);
        boolean alone = other == null || other == node || other.gone || other.held.isEmpty();
        check(
                alone,
                () -> "a slot has one node at work: " + unit + " goes to " + node.id + ", others of it are elsewhere");
        putScope(unit, entry, node);
        locks.put(unit, node.id).ifPresent(why -> check(false, "I6: " + unit + " goes to " + node.id + " and " + why));
        steering.put(unit, node).ifPresent(why -> check(false, "I7: " + unit + " goes to " + node.id + ": " + why));
        entry.on = node.id;
        onNodes[unit.owner().number()]++;
        node.held.put(unit.id(), new BookNode.Held(unit));
    }

    private void putScope(Unit unit, Entry entry, BookNode node) {
        boolean left = entry.notFound && unit.scope() == Unit.NO_SCOPE;
        left |= entry.heldBack;
        boolean first = entry.scope == Unit.NO_SCOPE;
        check(first || left || entry.scope == unit.scope(), () -> unit + " was in scope " + entry.scope);
        entry.scope = unit.scope();
        if (unit.scope() == Unit.NO_SCOPE) {
            return;
        }
        Scope scope = scopes.computeIfAbsent(unit.scope(), number -> new Scope());
        BookNode home = scope.home;
        if (home != node) {
            boolean free = home == null || !home.isOpen() || (scope.held == 0 && !scope.begun);
            check(
                    free,
                    () -> "a scope is on one node: " + unit + " goes to " + node.id + ", others of it are elsewhere");
            scope.home = node;
            scope.held = 0;
            scope.begun = false;
        }
        scope.held++;
    }

    void begun(Unit unit) {
        Scope scope = scopes.get(unit.scope());
        if (scope != null) {
            scope.begun = true;
        }
    }

    void takeOff(Unit unit, BookNode node) {
        Entry entry = entry(unit);
        check(node.held.remove(unit.id()) != null, () -> unit + " leaves " + node.id + " and was there");
        entry.on = null;
        onNodes[unit.owner().number()]--;
        locks.takeOff(unit, node.id);
        steering.takeOff(unit, node.id);
        Scope scope = scopes.get(unit.scope());
        if (scope != null && scope.home == node) {
            scope.held--;
        }
    }

    void end(Unit unit) {
        Entry entry = entry(unit);
        check(!entry.ended || entry.cutShort, () -> "I1: " + unit + " ends twice");
        entry.ended = true;
        entry.cutShort = false;
    }

    /** Something is on its way, or a slot's time to begin has not come. */
    boolean inFlight() {
        boolean begins = plan.ramp().any() && IntStream.range(0, plan.slots()).anyMatch(this::mayBegin);
        return begins || plugins.inFlight() || anyInFlight() || (hosts != null && hosts.inFlight());
    }

    /** Whether a slot has no node at work: that may wait for its time. */
    private boolean mayBegin(int slot) {
        BookNode last = busy.get(slot);
        return last == null || last.gone;
    }

    private boolean anyInFlight() {
        return nodes.values().stream()
                .anyMatch(node -> !node.gone
                        && (!node.ready
                                || node.killed
                                || node.inDoubt
                                || node.shutDown
                                || !node.held.isEmpty()
                                || !node.collecting.isEmpty()
                                || node.owes()));
    }

    void atEnd() {
        Set<ClassId> known = new HashSet<>();
        entries.forEach((key, entry) -> {
            check(cancelled || entry.ended || entry.told, () -> "I1: nothing is told of " + key);
            known.add(key.owner());
        });
        for (ClassId owner : plan.classes()) {
            check(completed.get(owner.number()), () -> "I1: " + owner + " is completed");
            boolean told = known.contains(owner) || collectedEmpty.get(owner.number());
            check(cancelled || told, () -> "I1: nothing is told of " + owner);
        }
    }
}
