package dev.xdist.provider;

import dev.xdist.provider.affinity.AffinityKeys;
import dev.xdist.provider.classfile.ClassFiles;
import dev.xdist.provider.history.History;
import dev.xdist.provider.history.HistoryLocation;
import dev.xdist.provider.hook.Hooks;
import dev.xdist.provider.hook.Plugins;
import dev.xdist.provider.hook.RunFacts;
import dev.xdist.provider.option.DistMode;
import dev.xdist.provider.option.HeapLimit;
import dev.xdist.provider.option.InternalProperty;
import dev.xdist.provider.option.Machine;
import dev.xdist.provider.option.MachineReader;
import dev.xdist.provider.option.NodeSpec;
import dev.xdist.provider.option.Option;
import dev.xdist.provider.option.UnitSize;
import dev.xdist.provider.option.WorkerCountChoice;
import dev.xdist.provider.option.XdistOptions;
import dev.xdist.provider.select.ClassFileSizes;
import dev.xdist.provider.select.RunOrder;
import dev.xdist.provider.session.NodeNames;
import dev.xdist.provider.session.Ramp;
import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.steer.NodeFacts;
import dev.xdist.provider.steer.SteeringReader;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.WorkerLimits;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.maven.surefire.api.provider.ProviderParameters;
import org.apache.maven.surefire.api.testset.TestListResolver;

/**
 * What a run is told before it begins, read once: which classes in which order, and how many workers of which kind. All
 * that the workers' start waits for, and nothing that it need not wait for.
 *
 * @param classes in the run's order
 * @param specs by slot
 * @param choice how the number of workers came about
 * @param hooks plugins of the user
 */
record RunInputs(
        XdistOptions options,
        Path directory,
        List<ClassId> classes,
        List<NodeSpec> specs,
        WorkerCountChoice choice,
        Hooks hooks) {
    /** Orders that nobody asked for, or that want what {@code auto} does better: the long ones first. */
    private static final Set<String> ORDERS_WITHOUT_PROMISE = Set.of("filesystem", "balanced");

    /** Modes that heed groups. */
    private static final Set<DistMode> GROUPED = Set.of(DistMode.AUTO, DistMode.LOADGROUP, DistMode.WORKSTEAL);

    static RunInputs read(ProviderParameters parameters) {
        Map<String, String> properties = parameters.getProviderProperties();
        XdistOptions options = XdistOptions.fromProviderProperties(properties);
        Path build = Path.of(properties.getOrDefault(InternalProperty.BUILD_DIRECTORY, "target"));
        List<ClassId> classes =
                RunOrder.of(properties, RunInputs::hourOfDay, System.nanoTime()).order(parameters.getScanResult());
        Path directory = build.resolve("xdist");
        Hooks hooks = classes.isEmpty()
                ? Hooks.NONE
                : Plugins.load(
                        facts(properties, options, classes, directory),
                        options.plugins(),
                        options.origin(Option.PLUGINS).orElse(""),
                        parameters.getTestClassLoader());
        if (!classes.isEmpty() && options.dist() == DistMode.PLUGIN && !hooks.findScheduler()) {
            throw Plugins.noScheduler(options.origin(Option.DIST).orElse(""));
        }
        Machine machine = MachineReader.read(
                HeapLimit.bytes(options.specs(), Runtime.getRuntime().maxMemory()));
        if (options.countsByItself()) {
            machine = machine.with(hooks.autoWorkers());
        }
        WorkerCountChoice choice = options.workerCount(machine, classes.size());
        List<NodeSpec> specs = options.nodes(machine, classes.size());
        RunInputs asked = new RunInputs(options, directory, classes, specs, choice, hooks);
        boolean spare = asked.splitsClasses() && classes.size() < specs.size();
        return (spare ? asked.forWhatIsKnown(properties) : asked).agreed();
    }

    private static RunFacts facts(
            Map<String, String> properties, XdistOptions options, List<ClassId> classes, Path directory) {
        Map<String, String> set = new HashMap<>(options.toProviderProperties());
        set.keySet().removeIf(key -> key.startsWith(InternalProperty.PREFIX));
        return new RunFacts(
                options.testRunUid(),
                Modes.name(options),
                classes.stream().map(ClassId::name).toList(),
                set,
                Path.of(properties.getOrDefault(InternalProperty.BASEDIR, "")).toAbsolutePath(),
                directory.toAbsolutePath());
    }

    /** The same with what plugins make of the specs. */
    private RunInputs agreed() {
        List<NodeSpec> changed = hooks.specs(specs);
        WorkerCountChoice count = changed.size() == specs.size()
                ? choice
                : new WorkerCountChoice(changed.size(), choice.why() + ", changed by plugins");
        return new RunInputs(options, directory, classes, changed, count, hooks);
    }

    private boolean splitsClasses() {
        boolean splits = options.dist() == DistMode.AUTO && options.unit() != UnitSize.CLASS;
        return splits && options.origin(Option.N).isPresent();
    }

    /** With more workers than classes some may have nothing to do: no more are started than there are known pieces. */
    private RunInputs forWhatIsKnown(Map<String, String> properties) {
        int pieces = history(properties).pieces(classes);
        WorkerCountChoice fewer = choice.atMost(pieces, pieces + (pieces == 1 ? " piece" : " pieces") + " to deal");
        return new RunInputs(
                options, directory, classes, specs.subList(0, Math.min(specs.size(), fewer.count())), fewer, hooks);
    }

    private static int hourOfDay() {
        return LocalTime.now(ZoneId.systemDefault()).getHour();
    }

    /** The nodes that the run begins with, by slot. */
    List<NodeId> firstNodes() {
        return NodeNames.first(nodeNames(), specs.size());
    }

    /** Those of them that are started at once. */
    List<NodeId> nodesAtOnce() {
        return firstNodes().subList(0, options.ramp().start().isZero() ? specs.size() : 1);
    }

    /** Names of all that the run begins with. */
    List<String> nodeNamesAtFirst() {
        return firstNodes().stream().map(NodeId::name).toList();
    }

    /** By slot: the name that the user gave, or an empty string. */
    private List<String> nodeNames() {
        return specs.stream()
                .map(spec -> Objects.requireNonNullElse(spec.id(), ""))
                .toList();
    }

    /** What is known of the classes' durations. */
    History history(Map<String, String> properties) {
        Path basedir = Path.of(properties.getOrDefault(InternalProperty.BASEDIR, ""));
        return History.load(historyFile(options, properties, basedir));
    }

    /** What the session is told; the workers, by slot, are looked at only if a class asks for certain ones. */
    SessionPlan plan(
            ProviderParameters parameters, History history, List<String> classPath, Supplier<List<NodeFacts>> workers) {
        ClassFiles files = new ClassFiles(parameters.getTestClassLoader());
        String order = parameters.getProviderProperties().getOrDefault("runOrder", "filesystem");
        SessionPlan plan = new SessionPlan(
                        classes,
                        history.expectedNanos(classes),
                        ClassFileSizes.of(classes, classPath),
                        specs.size(),
                        nodeNames(),
                        options.maxWorkerRestart(specs.size()),
                        parameters.getSkipAfterFailureCount(),
                        !ORDERS_WITHOUT_PROMISE.contains(order))
                .withLimits(new WorkerLimits(options.maxTestsPerWorker(), options.maxWorkerMemory()))
                .ramped(new Ramp(
                        options.ramp().start().toNanos(), options.ramp().tests().toNanos()))
                .withSteering(SteeringReader.read(classes, files, workers))
                .asking(hooks.asked());
        if (!GROUPED.contains(options.dist())) {
            plan = plan.ungrouped();
        }
        if (options.dist() == DistMode.EACH) {
            return plan.onEverySlot();
        }
        boolean mayPrefer = options.dist() == DistMode.AUTO && !plan.keepOrder();
        return plan.with(history.records(classes))
                .withAffinity(mayPrefer ? AffinityKeys.of(classes, classPath, files) : Map.of());
    }

    /** Whether all methods of a class are wanted, so that what it takes is what the class takes. */
    static boolean wantsWholeClasses(ProviderParameters parameters) {
        TestListResolver requested = parameters.getTestRequest().getTestListResolver();
        return requested == null || !requested.hasMethodPatterns();
    }

    private static Optional<Path> historyFile(XdistOptions options, Map<String, String> properties, Path basedir) {
        if (!options.history().kept()) {
            return Optional.empty();
        }
        return HistoryLocation.of(
                options.history().file().orElse(""),
                properties.getOrDefault(InternalProperty.MODULE, "module").replace(':', '.'),
                basedir.toAbsolutePath(),
                System.getenv(),
                Path.of(System.getProperty("user.home")));
    }
}
