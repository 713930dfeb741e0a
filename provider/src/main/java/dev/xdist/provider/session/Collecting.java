package dev.xdist.provider.session;

import dev.xdist.provider.session.PluginAnswer.Arranged;
import dev.xdist.provider.session.SessionEvent.ClassCollected;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.FoundUnit;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what there is to run. Where a scheduler does not ask for more, every class is a unit and that is known at
 * once. Classes of which more is asked, all of them or those that are too long, are shared out over the nodes, one node
 * for each class; their units stand in the order of classes and, in a class, in that of discovery or as the scheduler
 * wants them.
 */
final class Collecting {
    /** An empty id stands for all of the class. */
    private static final List<FoundUnit> WHOLE = List.of(new FoundUnit("", ""));

    private final Run run;
    /** Classes that no node is asked for. */
    private final Deque<ClassId> unasked = new ArrayDeque<>();

    private final Map<ClassId, List<FoundUnit>> found = new HashMap<>();
    private List<ClassId> wanted = List.of();
    private int missing;
    private boolean begun;
    private boolean complete;

    Collecting(Run run) {
        this.run = run;
    }

    boolean complete() {
        return complete;
    }

    void open() {
        List<ClassId> classes = refuse(run.plan.classes());
        collect(asksFirst() ? classes : deal(classes));
    }

    /** Whether all classes are looked into before any is dealt. */
    private boolean asksFirst() {
        return run.scheduler.collectsFirst() || run.plan.asked().classes();
    }

    /** Lets whole classes wait, and returns those that are too long for that. */
    private List<ClassId> deal(List<ClassId> classes) {
        List<ClassId> order = ordered(classes);
        int different = ClassId.numbers(order).cardinality();
        Check.that(different == order.size() && different == classes.size(), "the order lost classes");
        List<ClassId> tooLong =
                run.plan.keepOrder() ? List.of() : run.scheduler.cutFirst(order, run.estimates, run.plan.slots());
        BitSet cut = ClassId.numbers(tooLong);
        order.stream().filter(owner -> !cut.get(owner.number())).forEach(this::put);
        return tooLong;
    }

    /** What belongs to a slot stands together, the most urgent first. */
    private List<ClassId> ordered(List<ClassId> classes) {
        List<ClassId> order = new ArrayList<>(classes);
        if (!run.plan.keepOrder()) {
            order = new ArrayList<>(run.scheduler.firstOrder(classes, run.estimates));
            order.sort(Comparator.comparingInt(run.estimates::priority).reversed());
        }
        order.sort(Comparator.comparingInt(ClassId::slot));
        return order;
    }

    /** Tells of classes that cannot be run by anybody; returns the others. */
    private List<ClassId> refuse(List<ClassId> classes) {
        List<ClassId> left = new ArrayList<>(classes.size());
        for (ClassId owner : classes) {
            String refusal = run.plan.steering(owner).refusal();
            if (refusal.isEmpty()) {
                left.add(owner);
            } else {
                run.say(new SessionCommand.ReportNotRun(unitFor(owner), List.of(), refusal));
                run.complete(owner);
            }
        }
        return left;
    }

    private void put(ClassId owner) {
        List<String> only = run.plan.only().get(owner.number());
        if (only != null) {
            // what they lock is found when they run: it was the class that was looked into, if anything was
            int scope = run.scopeOrSlot(owner, Set.of());
            for (String uniqueId : only) {
                Set<String> skip = run.arranging.excludedBelow(owner, uniqueId);
                run.board.put(run.newUnit(owner, uniqueId, skip, scope), false);
            }
            return;
        }
        List<FoundUnit> known = found.get(owner);
        if (known != null && known != WHOLE) {
            run.board.put(new Cutting(run).whole(owner, known), false);
        } else {
            run.board.put(run.newUnit(owner, null, Set.of(), run.scopeOrSlot(owner, Set.of())), false);
        }
    }

    private void collect(List<ClassId> classes) {
        wanted = classes;
        for (ClassId owner : classes) {
            if (!run.scheduler.collectsFirst() && run.arranging.wasAsked(owner)) {
                found.put(owner, WHOLE);
            } else {
                unasked.add(owner);
            }
        }
        missing = unasked.size();
        if (missing == 0) {
            makeUnits();
        }
    }

    /** Shares out what no node is asked for, once no node is being started (C1); later, as soon as a node is there. */
    void share() {
        if (complete || unasked.isEmpty()) {
            return;
        }
        List<LiveNode> ready = new ArrayList<>();
        boolean starting = false;
        for (LiveNode node : run.board.live()) {
            starting |= node.state == LiveNode.State.STARTING;
            if (node.state == LiveNode.State.READY) {
                ready.add(node);
            }
        }
        boolean waits = starting && !begun && asksFirst();
        if (ready.isEmpty() || waits) {
            return;
        }
        begun = true;
        Map<LiveNode, List<ClassId>> shares = shares(ready);
        for (LiveNode node : ready) {
            List<ClassId> share = shares.get(node);
            if (share != null) {
                if (node.collecting.isEmpty()) {
                    run.watch.fromNow(node);
                }
                node.collecting.addAll(share);
                run.say(new SessionCommand.Collect(node.id, share));
            }
        }
    }

    /** Each in its turn; what no node here may have waits for one that may. */
    private Map<LiveNode, List<ClassId>> shares(List<LiveNode> ready) {
        Map<LiveNode, List<ClassId>> shares = new HashMap<>();
        List<ClassId> left = new ArrayList<>(0);
        for (int i = 0; !unasked.isEmpty(); i++) {
            ClassId owner = unasked.remove();
            LiveNode node = ready.get(i % ready.size());
            for (int n = 1; n < ready.size() && !mayHave(node, owner); n++) {
                node = ready.get((i + n) % ready.size());
            }
            if (mayHave(node, owner)) {
                shares.computeIfAbsent(node, key -> new ArrayList<>()).add(owner);
            } else {
                left.add(owner);
            }
        }
        unasked.addAll(left);
        return shares;
    }

    private boolean mayHave(LiveNode node, ClassId owner) {
        return owner.runsOn(node.slot) && run.plan.steering(owner).allows(node.slot);
    }

    /** Takes a node's answer; returns false if the node was not asked. */
    boolean collected(LiveNode node, ClassCollected event) {
        if (!node.collecting.remove(event.owner())) {
            return false;
        }
        if (complete || run.classes.isComplete(event.owner())) {
            // the run has been stopped, or the slot given up; the answer was on its way
            return true;
        }
        run.classes.collected(event.owner(), node.id);
        // A class whose discovery failed is run as a whole: the node then fails as Surefire's own would.
        found.put(event.owner(), event.problem().isEmpty() ? event.found() : WHOLE);
        boolean asks = run.plan.asked().classes() && event.problem().isEmpty();
        if (asks && !event.found().isEmpty()) {
            run.ask(new PluginQuestion.OfClass(event.owner(), event.found()));
        } else {
            known();
        }
        return true;
    }

    /** Plugins have said what becomes of a class. */
    void arranged(Arranged event) {
        List<FoundUnit> before = found.get(event.owner());
        if (!complete && before != null) {
            found.put(event.owner(), run.arranging.arranged(event.owner(), event.wanted(), before));
            known();
        }
    }

    /** A node is gone: returns the class that it was discovering, or null; the others go to other nodes. */
    @Nullable
    ClassId lost(LiveNode node) {
        if (complete) {
            return null;
        }
        ClassId blamed = node.collecting.poll();
        while (!node.collecting.isEmpty()) {
            unasked.addFirst(node.collecting.removeLast());
        }
        return blamed;
    }

    /** A class is known to have no unit: its discovery cost a node its life. */
    void blamed(ClassId owner) {
        found.put(owner, List.of());
        known();
    }

    /** Nobody is left to look into a slot's classes; returns those into which nobody has looked. */
    List<ClassId> stop(int slot) {
        if (complete) {
            return List.of();
        }
        List<ClassId> open = wanted.stream()
                .filter(owner -> owner.slot() == slot && !found.containsKey(owner))
                .toList();
        unasked.removeAll(open);
        return open;
    }

    /** Nothing more is to be collected; returns the classes whose units are not known. */
    List<ClassId> stop() {
        List<ClassId> open = new ArrayList<>();
        if (!complete) {
            complete = true;
            missing = 0;
            wanted.stream().filter(owner -> !run.classes.isComplete(owner)).forEach(open::add);
        }
        unasked.clear();
        found.clear();
        return open;
    }

    private void known() {
        missing--;
        if (missing == 0) {
            makeUnits();
        }
    }

    private void makeUnits() {
        complete = true;
        List<ClassId> filled = new ArrayList<>(wanted.size());
        for (ClassId owner : wanted) {
            if (found.getOrDefault(owner, List.of()).isEmpty()) {
                run.complete(owner);
            } else {
                filled.add(owner);
            }
        }
        boolean cutsAll = run.scheduler.collectsFirst() || !run.plan.asked().classes();
        Cutting cutting = new Cutting(run);
        for (ClassId owner : cutsAll ? filled : deal(filled)) {
            cutting.add(owner, found.getOrDefault(owner, List.of()));
        }
        cutting.put();
        found.clear();
        run.board.touchAll();
    }

    /** A unit for a report about a class that has none. */
    Unit unitFor(ClassId owner) {
        return run.board.newUnit(Unit.wholeClass(new UnitId(0), owner));
    }
}
