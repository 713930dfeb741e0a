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
import dev.xdist.provider.option.WorkerNames;
import dev.xdist.provider.option.Workers;
import dev.xdist.provider.option.XdistOptions;
import dev.xdist.provider.select.ClassFileSizes;
import dev.xdist.provider.select.RunOrder;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.maven.surefire.api.provider.ProviderParameters;
import org.apache.maven.surefire.api.testset.TestListResolver;
import org.jspecify.annotations.Nullable;

/**
 * What a run is told before it begins, read once: which classes in which order, and how many workers of which kind. All
 * that the workers' start waits for, and nothing that it need not wait for.
 *
 * @param classes in the run's order
 * @param workers those that the run begins with
 * @param hooks plugins of the user
 * @param durations what is known of the classes' durations, once it is asked for
 */
record RunInputs(
        XdistOptions options,
        Path directory,
        List<ClassId> classes,
        Workers workers,
        Hooks hooks,
        Durations durations) {
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
        Workers workers = options.workers(machine, classes.size());
        Durations durations = new Durations(() -> historyFile(options, properties));
        if (splitsClasses(options) && classes.size() < workers.specs().size()) {
            // some might have nothing to do: no more are started than there are known pieces
            int pieces = durations.history().pieces(classes);
            workers = workers.atMost(pieces, pieces + (pieces == 1 ? " piece" : " pieces") + " to deal");
        }
        return new RunInputs(
                options, directory, classes, workers.changed(hooks.specs(workers.specs())), hooks, durations);
    }

    /** By slot. */
    List<NodeSpec> specs() {
        return workers.specs();
    }

    /** How the number of workers came about. */
    WorkerCountChoice choice() {
        return workers.choice();
    }

    /** What is known of the classes' durations. */
    History history() {
        return durations.history();
    }

    /** Reads the history when it is needed first, for many a run must not wait for it before its workers start. */
    static final class Durations {
        private final Supplier<Optional<Path>> file;
        private @Nullable History read;

        Durations(Supplier<Optional<Path>> file) {
            this.file = file;
        }

        private History history() {
            History known = read;
            if (known == null) {
                known = History.load(file.get());
                read = known;
            }
            return known;
        }
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

    private static boolean splitsClasses(XdistOptions options) {
        boolean splits = options.dist() == DistMode.AUTO && options.unit() != UnitSize.CLASS;
        return splits && options.origin(Option.N).isPresent();
    }

    private static int hourOfDay() {
        return LocalTime.now(ZoneId.systemDefault()).getHour();
    }

    /** The nodes that the run begins with, by slot. */
    List<NodeId> firstNodes() {
        List<String> names = nodeNames();
        return IntStream.range(0, names.size())
                .mapToObj(slot -> new NodeId(slot, names.get(slot)))
                .toList();
    }

    /** Those of them that are started at once. */
    List<NodeId> nodesAtOnce() {
        return firstNodes().subList(0, options.ramp().start().isZero() ? specs().size() : 1);
    }

    /** Names of all that the run begins with, by slot. */
    List<String> nodeNames() {
        return WorkerNames.of(specs());
    }

    /** What the session is told; the workers, by slot, are looked at only if a class asks for certain ones. */
    SessionPlan plan(
            ProviderParameters parameters, History history, List<String> classPath, Supplier<List<NodeFacts>> facts) {
        String order = parameters.getProviderProperties().getOrDefault("runOrder", "filesystem");
        boolean keepOrder = !ORDERS_WITHOUT_PROMISE.contains(order);
        boolean mayPrefer = options.dist() == DistMode.AUTO && !keepOrder;
        ClassFiles files = new ClassFiles(
                parameters.getTestClassLoader(), classPath, mayPrefer && AffinityKeys.needsMembers(classPath));
        SessionPlan plan = new SessionPlan(
                        classes,
                        history.expectedNanos(classes),
                        ClassFileSizes.of(classes, classPath),
                        specs().size(),
                        nodeNames(),
                        options.maxWorkerRestart(specs().size()),
                        parameters.getSkipAfterFailureCount(),
                        keepOrder)
                .withLimits(new WorkerLimits(options.maxTestsPerWorker(), options.maxWorkerMemory()))
                .ramped(new Ramp(
                        options.ramp().start().toNanos(), options.ramp().tests().toNanos()))
                .withSteering(SteeringReader.read(classes, files, facts))
                .asking(hooks.asked());
        if (!GROUPED.contains(options.dist())) {
            plan = plan.ungrouped();
        }
        if (options.dist() == DistMode.EACH) {
            return plan.onEverySlot();
        }
        return plan.with(history.records(classes))
                .withAffinity(mayPrefer ? AffinityKeys.of(classes, classPath, files) : Map.of());
    }

    /** Whether all methods of a class are wanted, so that what it takes is what the class takes. */
    static boolean wantsWholeClasses(ProviderParameters parameters) {
        TestListResolver requested = parameters.getTestRequest().getTestListResolver();
        return requested == null || !requested.hasMethodPatterns();
    }

    private static Optional<Path> historyFile(XdistOptions options, Map<String, String> properties) {
        if (!options.history().kept()) {
            return Optional.empty();
        }
        Path basedir = Path.of(properties.getOrDefault(InternalProperty.BASEDIR, ""));
        return HistoryLocation.of(
                options.history().file().orElse(""),
                properties.getOrDefault(InternalProperty.MODULE, "module").replace(':', '.'),
                basedir.toAbsolutePath(),
                System.getenv(),
                Path.of(System.getProperty("user.home")));
    }
}
