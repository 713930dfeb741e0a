package dev.xdist.provider.hook;

import dev.xdist.api.spi.ClassArrangement;
import dev.xdist.api.spi.CrashDecision;
import dev.xdist.api.spi.CrashInfo;
import dev.xdist.api.spi.WorkerInfo;
import dev.xdist.api.spi.WorkerSpec;
import dev.xdist.api.spi.XdistListener;
import dev.xdist.api.spi.XdistScheduler;
import dev.xdist.provider.node.WorkerExtras;
import dev.xdist.provider.option.Machine;
import dev.xdist.provider.option.NodeSpec;
import dev.xdist.provider.option.XdistOptions;
import dev.xdist.provider.option.XdistUsageException;
import dev.xdist.provider.schedule.Board;
import dev.xdist.provider.session.PluginAnswer;
import dev.xdist.provider.session.PluginSay;
import dev.xdist.provider.unit.Arrangement;
import dev.xdist.provider.unit.FoundUnit;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks and tells all plugins of a run. Each answer is heard by the next one that is asked. */
final class PluginHooks implements Hooks {
    private static final String CRASHED = "crashed";
    private static final String ARRANGE = "arrange";

    private final RunFacts facts;
    private final Complaints complaints = new Complaints();
    private final PluginOutput output;
    private final List<PluginThread> plugins;
    private final Map<String, CompletableFuture<WorkerExtras>> extras = new HashMap<>();
    private List<NodeSpec> specs = List.of();
    private @Nullable OwnScheduler scheduler;

    /** Plugins are made here; what they print from then on goes to that output. */
    PluginHooks(RunFacts facts, PluginOutput output, Function<Complaints, List<PluginThread>> makePlugins) {
        this.facts = facts;
        this.output = output;
        this.plugins = List.copyOf(makePlugins.apply(complaints));
    }

    void tell(String hook, Consumer<XdistListener> call) {
        plugins.forEach(plugin -> plugin.tell(hook, call));
    }

    @Override
    public Machine.@Nullable Told autoWorkers() {
        RunView run = new RunView(facts, 0);
        for (PluginThread plugin : plugins) {
            Optional<Integer> answer = plugin.ask(
                            "autoWorkers",
                            asked -> Optional.ofNullable(asked.autoWorkers(run)),
                            Optional.<Integer>empty())
                    .join();
            if (answer.isEmpty()) {
                continue;
            }
            int workers = answer.get();
            if (workers >= 1 && workers <= XdistOptions.NODES_MAX) {
                return new Machine.Told(workers, plugin.name());
            }
            complaints.say(plugin.name() + ".autoWorkers returned " + workers + ", which is no number from 1 to "
                    + XdistOptions.NODES_MAX + "; it is not heeded.");
        }
        return null;
    }

    @Override
    public List<NodeSpec> specs(List<NodeSpec> asked) {
        List<NodeSpec> agreed = asked;
        for (PluginThread plugin : plugins) {
            agreed = changed(plugin, agreed);
        }
        return agreed;
    }

    private List<NodeSpec> changed(PluginThread plugin, List<NodeSpec> before) {
        List<WorkerSpec> shown = before.stream().map(PluginHooks::shown).toList();
        List<WorkerSpec> changed = plugin.ask(
                        "specs",
                        asked -> {
                            List<WorkerSpec> list = new ArrayList<>(shown);
                            asked.specs(list);
                            return List.copyOf(list);
                        },
                        shown)
                .join();
        if (changed.equals(shown)) {
            return before;
        }
        if (changed.isEmpty() || changed.size() > XdistOptions.NODES_MAX) {
            complaints.say(plugin.name() + ".specs left " + changed.size() + " workers; 1 to " + XdistOptions.NODES_MAX
                    + " can be. What it changed is dropped.");
            return before;
        }
        try {
            return NodeSpec.readAll(changed.stream().map(WorkerSpec::text).toList());
        } catch (XdistUsageException e) {
            String message = String.valueOf(e.getMessage());
            complaints.say(plugin.name() + ".specs left what is no spec. " + message.replaceAll("\\s*\n\\s*", " ")
                    + ". What it changed is dropped.");
            return before;
        }
    }

    /** With the name that this one node has, where an entry stands for several. */
    private static WorkerSpec shown(NodeSpec spec) {
        String id = spec.id();
        String text = spec.text();
        return WorkerSpec.of(id == null ? text : text.replaceFirst("(^|//)id=[^/]*", "$1id=" + id));
    }

    @Override
    public void runStarted(List<NodeSpec> begun) {
        specs = List.copyOf(begun);
        RunView run = new RunView(facts, begun.size());
        tell("runStarted", plugin -> plugin.runStarted(run));
    }

    WorkerInfo worker(NodeId node, int slot) {
        String spec = slot < specs.size() ? shown(specs.get(slot)).text() : "";
        return new WorkerView(node.name(), slot, spec, facts.testRunUid());
    }

    @Override
    public CompletableFuture<WorkerExtras> extras(NodeId node, int slot) {
        return extras.computeIfAbsent(node.name(), name -> asked(worker(node, slot)));
    }

    private CompletableFuture<WorkerExtras> asked(WorkerInfo worker) {
        CompletableFuture<WorkerExtras> all = CompletableFuture.completedFuture(WorkerExtras.NONE);
        for (PluginThread plugin : plugins) {
            all = all.thenCompose(before -> plugin.ask(
                    "configureWorker",
                    asked -> {
                        SetupDraft draft = new SetupDraft(worker, before);
                        asked.configureWorker(draft);
                        return draft.extras();
                    },
                    before));
        }
        return all;
    }

    @Override
    public boolean findScheduler() {
        RunView run = new RunView(facts, 0);
        for (PluginThread plugin : plugins) {
            Optional<XdistScheduler> answer = plugin.ask(
                            "scheduler",
                            asked -> Optional.ofNullable(asked.scheduler(run)),
                            Optional.<XdistScheduler>empty())
                    .join();
            if (answer.isPresent()) {
                scheduler = new OwnScheduler(plugin, answer.get());
                return true;
            }
        }
        return false;
    }

    CompletableFuture<PluginAnswer.Dealt> deals(Board board) {
        if (scheduler == null) {
            throw new AssertionError("no plugin has a scheduler");
        }
        return scheduler.deals(board, node -> worker(node.id(), node.slot()));
    }

    @Override
    public PluginSay asked() {
        return new PluginSay(
                plugins.stream().anyMatch(plugin -> plugin.answers(CRASHED, CrashInfo.class)),
                plugins.stream().anyMatch(plugin -> plugin.answers(ARRANGE, ClassArrangement.class)));
    }

    /** Each hears what those before it want. */
    CompletableFuture<Arrangement> arrangement(String className, List<FoundUnit> found) {
        CompletableFuture<Arrangement> all = CompletableFuture.completedFuture(Arrangement.NONE);
        for (PluginThread plugin : plugins) {
            all = all.thenCompose(before -> plugin.ask(
                    ARRANGE,
                    asked -> {
                        ArrangementDraft draft = new ArrangementDraft(className, found, before);
                        asked.arrange(draft);
                        return draft.arrangement();
                    },
                    before));
        }
        return all;
    }

    /** The first answer counts. */
    CompletableFuture<Verdict> verdict(CrashInfo crash) {
        CompletableFuture<Verdict> first = CompletableFuture.completedFuture(Verdict.REPORT);
        for (PluginThread plugin : plugins) {
            first = first.thenCompose(before -> before.by().isEmpty()
                    ? plugin.ask(CRASHED, asked -> verdict(plugin, asked.crashed(crash)), before)
                    : CompletableFuture.completedFuture(before));
        }
        return first;
    }

    private static Verdict verdict(PluginThread plugin, @Nullable CrashDecision decision) {
        return decision == null ? Verdict.REPORT : new Verdict(Verdict.Kind.valueOf(decision.name()), plugin.name());
    }

    @Override
    public RunWatch watch() {
        return new PluginWatch(this);
    }

    @Override
    public void warning(String text) {
        tell("warning", plugin -> plugin.warning(text));
    }

    @Override
    public void runFinished(RunOutcome outcome) {
        ResultView result = new ResultView(outcome);
        tell("runFinished", plugin -> plugin.runFinished(result));
        // all at once first: each has its time, and they have it together
        List<CompletableFuture<Boolean>> ends =
                plugins.stream().map(PluginThread::caughtUp).toList();
        ends.forEach(CompletableFuture::join);
    }

    @Override
    public List<String> complaints() {
        return complaints.take();
    }

    @Override
    public List<String> printed() {
        return output.take();
    }
}
