package dev.xdist.provider.session;

import dev.xdist.provider.unit.Arrangement;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.UnitId;
import dev.xdist.provider.unit.Verdict;
import java.util.List;

/** What plugins answer to a {@link PluginQuestion}, told by {@link SessionEvent.PluginsAnswered}. A closed set. */
public sealed interface PluginAnswer {
    /** Calls the handler's method for this kind of answer. */
    <R> R accept(Handler<R> handler);

    /** What becomes of a crash of a node. */
    record Judged(NodeId node, Verdict verdict) implements PluginAnswer {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.judged(this);
        }
    }

    /** What becomes of a class. */
    record Arranged(ClassId owner, Arrangement wanted) implements PluginAnswer {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.arranged(this);
        }
    }

    /**
     * What goes where.
     *
     * @param by the plugin whose scheduler says so
     * @param problem not empty: it has no answer, and this says why, as a clause without subject
     */
    record Dealt(List<Deal> deals, String by, String problem) implements PluginAnswer {
        public Dealt {
            deals = List.copyOf(deals);
        }

        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.dealt(this);
        }
    }

    /** Units that go to a node, in this order. */
    record Deal(NodeId node, List<UnitId> units) {
        public Deal {
            units = List.copyOf(units);
        }
    }

    /** One method for each kind of answer. */
    interface Handler<R> {
        R judged(Judged answer);

        R arranged(Arranged answer);

        R dealt(Dealt answer);
    }
}
