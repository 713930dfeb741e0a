package dev.xdist.provider.session;

import dev.xdist.provider.schedule.Deals;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import dev.xdist.provider.unit.UnitId;
import java.util.ArrayList;
import java.util.List;

/** Carries out what a scheduler decides, on the board and in the answer; what it may not decide is refused. */
final class Dealing implements Deals {
    /** A node is asked for so many units at once, for its one answer has to fit into a frame: five bytes for each. */
    static final int UNITS_ASKED_MAX = 1_000_000;

    /** The same for methods, which are told by their unique ids: 1,600 bytes for each. */
    static final int METHODS_ASKED_MAX = 10_000;

    private final Run run;

    Dealing(Run run) {
        this.run = run;
    }

    @Override
    public void run(NodeId id, List<UnitId> units) {
        LiveNode node = ready(id);
        Check.that(!units.isEmpty(), () -> id + " is dealt an empty batch");
        List<Unit> batch = new ArrayList<>(units.size());
        for (UnitId unit : units) {
            batch.add(run.board.send(unit, node));
        }
        run.sayRun(node, batch);
        run.board.schedulerDealt();
    }

    /** Sends units of the {@link BoundLine}. */
    void runBound(LiveNode node, List<UnitId> units) {
        run.sayRun(node, units.stream().map(unit -> run.board.send(unit, node)).toList());
    }

    @Override
    public void steal(NodeId id, List<UnitId> wanted) {
        LiveNode node = ready(id);
        List<UnitId> units = lastOf(wanted, UNITS_ASKED_MAX);
        Check.that(!units.isEmpty(), () -> id + " is asked for nothing");
        Check.that(!node.stealing(), () -> id + " has not answered yet what it was asked for before");
        for (UnitId unit : units) {
            Check.that(
                    run.board.places.holds(node.id, unit),
                    () -> id + " is asked for unit " + unit.number() + ", held elsewhere");
            Check.that(!node.hasBegun(unit), () -> id + " is asked for unit " + unit.number() + ", which it has begun");
        }
        run.board.laden.asked(node, LiveNode.Asked.units(units));
        run.say(new SessionCommand.TakeBack(id, units));
    }

    @Override
    public void takeMethods(NodeId id, UnitId unit, List<String> wanted) {
        LiveNode node = ready(id);
        List<String> methods = lastOf(wanted, METHODS_ASKED_MAX);
        Check.that(!methods.isEmpty(), () -> id + " is asked for no methods");
        Check.that(!node.stealing(), () -> id + " has not answered yet what it was asked for before");
        UnitProgress progress = node.progress(unit);
        Check.that(
                progress != null && progress.canGive() && progress.left().containsAll(methods),
                () -> id + " is asked for methods that it has begun, or of a class that stays whole");
        run.board.laden.asked(node, LiveNode.Asked.methods(unit, methods));
        run.say(new SessionCommand.TakeMethods(id, unit, methods));
    }

    @Override
    public void drain(NodeId id) {
        LiveNode node = ready(id);
        run.board.become(node, LiveNode.State.DRAINING);
        run.say(new SessionCommand.Shutdown(id));
    }

    /** What is left out of a question is asked for by the next one. */
    static <T> List<T> lastOf(List<T> all, int most) {
        return all.size() <= most ? all : all.subList(all.size() - most, all.size());
    }

    private LiveNode ready(NodeId id) {
        LiveNode node = run.board.node(id);
        if (node == null || node.state != LiveNode.State.READY) {
            throw new AssertionError(id + " is dealt to and is " + (node == null ? "gone" : node.state));
        }
        return node;
    }
}
