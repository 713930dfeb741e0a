package dev.xdist.provider.session;

import dev.xdist.provider.schedule.Scheduler;
import dev.xdist.provider.schedule.Scoping;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Locks;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Share;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What all parts of a session share: the plan, the board, the classes, and the answer that is being written. */
final class Run {
    final SessionPlan plan;
    final Scheduler scheduler;
    final LearntEstimates estimates;
    final LiveBoard board;
    final ClassLedger classes;
    final TimeWatch watch;
    final Ramping ramping;
    final Granting granting;
    final Arranging arranging;
    final SharedTemplates shared = new SharedTemplates();
    /** By unit that gets a second try: the node that did not find it first. */
    final Map<UnitId, NodeId> firstTries = new HashMap<>();

    private final Map<String, Integer> groups = new HashMap<>();
    /** Classes that do not stay with their groups. */
    private final Set<ClassId> ungrouped = new HashSet<>();

    /** Of the step that is being taken. */
    long nowNanos;

    /** The same by the clock of {@link TimeWatch}. */
    long watchNanos;

    long busyNanos;
    /** Nothing more is to be run. */
    boolean ending;

    private List<SessionCommand> answer = new ArrayList<>(4);

    Run(SessionPlan plan, Scheduler scheduler) {
        this.plan = plan;
        this.scheduler = scheduler;
        estimates = new LearntEstimates(plan);
        board = new LiveBoard(estimates, scheduler.bindsGroups());
        classes = new ClassLedger(plan.classes().size());
        watch = new TimeWatch(this);
        ramping = new Ramping(this);
        granting = new Granting(this);
        arranging = new Arranging(this);
    }

    void say(SessionCommand command) {
        answer.add(command);
    }

    void ask(PluginQuestion question) {
        say(new SessionCommand.AskPlugins(question));
    }

    /** Says a batch that was sent; one right behind another for the same node is one message with it. */
    void sayRun(LiveNode node, List<Unit> units) {
        if (node.held().size() == units.size()) {
            watch.fromNow(node);
        }
        int last = answer.size() - 1;
        if (last >= 0
                && answer.get(last) instanceof SessionCommand.RunBatch batch
                && batch.node().equals(node.id)) {
            List<Unit> both = new ArrayList<>(batch.units());
            both.addAll(units);
            answer.set(last, new SessionCommand.RunBatch(node.id, both));
        } else {
            answer.add(new SessionCommand.RunBatch(node.id, units));
        }
    }

    List<SessionCommand> takeAnswer() {
        List<SessionCommand> commands = answer;
        answer = new ArrayList<>(4);
        return commands;
    }

    Unit newUnit(ClassId owner, @Nullable String uniqueId, Set<String> skip, int scope) {
        return newUnit(new Unit(new UnitId(0), owner, uniqueId, skip, scope, Share.ALL, Locks.UNKNOWN));
    }

    /** Groups that a class stays with: its exclusive one alone, or none if it chooses its nodes, which is told. */
    Set<String> groupsOf(ClassId owner, Set<String> names) {
        String exclusive = plan.steering(owner).exclusiveGroup();
        if (!exclusive.isEmpty()) {
            return Set.of(exclusive);
        }
        if (names.isEmpty() || !plan.steering(owner).binds()) {
            return names;
        }
        if (ungrouped.add(owner)) {
            say(new SessionCommand.Warn(owner.name() + " is in group " + String.join(" and ", new TreeSet<>(names))
                    + ", and wants a worker of its own choice: it does not stay with the group."));
        }
        return Set.of();
    }

    /** The scope of the groups that a class stays with, in modes that learn of groups when they deal; or none. */
    int scopeOf(ClassId owner, Set<String> names) {
        Set<String> stays = scheduler.bindsGroups() ? groupsOf(owner, arranging.groups(owner, names)) : Set.of();
        if (stays.isEmpty()) {
            return Unit.NO_SCOPE;
        }
        int scope = groups.computeIfAbsent(Scoping.groupName(stays), name -> groups.size());
        if (!plan.steering(owner).exclusiveGroup().isEmpty()) {
            board.places.makeExclusive(scope);
        }
        return scope;
    }

    /** The same; where every node runs everything, the slots are the scopes. */
    int scopeOrSlot(ClassId owner, Set<String> names) {
        int group = scopeOf(owner, names);
        return group == Unit.NO_SCOPE ? owner.slot() : group;
    }

    /** The same as another but for its number. */
    Unit newUnit(Unit like) {
        classes.unitAdded(like.owner());
        Unit unit = board.newUnit(like);
        if (!unit.share().isAll()) {
            shared.added(unit);
        }
        return unit;
    }

    /** Ends a unit; its class is complete when it was the last. */
    void end(Unit unit) {
        board.end(unit);
        if (!unit.share().isAll()) {
            shareEnded(unit);
        }
        if (classes.unitEnded(unit.owner())) {
            complete(unit.owner());
        }
    }

    void complete(ClassId owner) {
        if (classes.complete(owner)) {
            say(new SessionCommand.CompleteClass(owner));
        }
    }

    private void shareEnded(Unit share) {
        List<Unit> all = shared.ended(share);
        if (!all.isEmpty() && !ending) {
            say(new SessionCommand.Forget(all));
            board.put(newUnit(share.unshared()), true);
        }
    }

    /** From now on a node may be dealt to, unless its slot's time has not come, and is watched. */
    void ready(LiveNode node) {
        ramping.ready(node);
        board.become(node, LiveNode.State.READY);
        watch.ready(node);
    }

    /** Refuses to hear a node that told of what cannot be; its end follows and is a crash like any other. */
    void refuse(LiveNode node, String told) {
        kill(node, told);
    }

    /** Ends a node; its end is a crash like any other. */
    void kill(LiveNode node, String why) {
        board.become(node, LiveNode.State.DOOMED);
        say(new SessionCommand.Kill(node.id, why));
    }
}
