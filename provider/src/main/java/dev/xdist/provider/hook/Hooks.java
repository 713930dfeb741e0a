package dev.xdist.provider.hook;

import dev.xdist.provider.node.WorkerExtras;
import dev.xdist.provider.node.WorkerStarts;
import dev.xdist.provider.option.Machine;
import dev.xdist.provider.option.NodeSpec;
import dev.xdist.provider.session.PluginSay;
import dev.xdist.provider.unit.NodeId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All plugins and listeners of a run. Calls come from the thread that runs the session, before, while and after it
 * does, in the order of the methods here.
 */
public interface Hooks extends WorkerStarts {
    /** There is none. */
    Hooks NONE = new Hooks() {
        @Override
        public Machine.@Nullable Told autoWorkers() {
            return null;
        }

        @Override
        public List<NodeSpec> specs(List<NodeSpec> asked) {
            return asked;
        }

        @Override
        public boolean findScheduler() {
            return false;
        }

        @Override
        public void runStarted(List<NodeSpec> specs) {}

        @Override
        public CompletableFuture<WorkerExtras> extras(NodeId node, int slot) {
            return CompletableFuture.completedFuture(WorkerExtras.NONE);
        }

        @Override
        public PluginSay asked() {
            return PluginSay.NOTHING;
        }

        @Override
        public RunWatch watch() {
            return RunWatch.NONE;
        }

        @Override
        public void warning(String text) {}

        @Override
        public void runFinished(RunOutcome outcome) {}

        @Override
        public List<String> complaints() {
            return List.of();
        }

        @Override
        public List<String> printed() {
            return List.of();
        }
    };

    /** Asks how many workers there should be, where that is left open; null: nobody knows better. */
    Machine.@Nullable Told autoWorkers();

    /** Asks how workers should be started, by slot. */
    List<NodeSpec> specs(List<NodeSpec> asked);

    /** Asks who deals; returns whether any plugin does. */
    boolean findScheduler();

    /** Tells that the run begins, with workers of these specs, by slot. */
    void runStarted(List<NodeSpec> specs);

    /** Returns who is to see a session; each session of a run has one of its own. */
    RunWatch watch();

    /** What plugins have a say in while a session runs. */
    PluginSay asked();

    /** Tells what the user is told. */
    void warning(String text);

    /** Tells that the run is over, and waits until all have heard of it, but not for ever. */
    void runFinished(RunOutcome outcome);

    /** Takes what the user has to be told about the plugins: each sentence once. */
    List<String> complaints();

    /** Takes the lines that plugins have printed. */
    List<String> printed();

    /** Hands on what the user has not heard yet: the lines that plugins have printed, and what is said about them. */
    default void tellUser(Consumer<String> lines, Consumer<String> warnings) {
        printed().forEach(lines);
        complaints().forEach(warnings);
    }
}
