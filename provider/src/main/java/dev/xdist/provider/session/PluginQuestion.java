package dev.xdist.provider.session;

import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.FoundUnit;
import dev.xdist.provider.unit.Loss;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What plugins are asked while a session runs, by {@link SessionCommand.AskPlugins}. A closed set. */
public sealed interface PluginQuestion {
    /** Calls the handler's method for this kind of question. */
    <R> R accept(Handler<R> handler);

    /**
     * What becomes of what is blamed for a node's end? Until {@link PluginAnswer.Judged} nothing that the node held
     * goes anywhere.
     *
     * @param testId the JUnit unique id of the test that was running, or null if none was
     * @param retries how often plugins have had it run again
     */
    record OfCrash(NodeId node, Unit unit, @Nullable String testId, Loss loss, int retries) implements PluginQuestion {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.ofCrash(this);
        }
    }

    /** What becomes of a class that was collected? Answered by {@link PluginAnswer.Arranged}. */
    record OfClass(ClassId owner, List<FoundUnit> found) implements PluginQuestion {
        public OfClass {
            found = List.copyOf(found);
        }

        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.ofClass(this);
        }
    }

    /** What of what is on the board after this step goes where? Answered by {@link PluginAnswer.Dealt}. */
    record OfDeals() implements PluginQuestion {
        @Override
        public <R> R accept(Handler<R> handler) {
            return handler.ofDeals(this);
        }
    }

    /** One method for each kind of question. */
    interface Handler<R> {
        R ofCrash(OfCrash question);

        R ofClass(OfClass question);

        R ofDeals(OfDeals question);
    }
}
