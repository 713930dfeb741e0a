package dev.xdist.provider;

import dev.xdist.provider.history.History;
import dev.xdist.provider.history.HistoryLocation;
import dev.xdist.provider.option.InternalProperty;
import dev.xdist.provider.option.MachineReader;
import dev.xdist.provider.option.NodeSpec;
import dev.xdist.provider.option.WorkerCountChoice;
import dev.xdist.provider.option.XdistOptions;
import dev.xdist.provider.select.ClassFileSizes;
import dev.xdist.provider.select.RunOrder;
import dev.xdist.provider.session.SessionPlan;
import dev.xdist.provider.unit.ClassId;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.surefire.api.provider.ProviderParameters;

/**
 * What a run is told before it begins, read once: which classes in which order, how many workers of which kind, and
 * what is known of durations.
 *
 * @param classes in the run's order
 * @param specs by slot
 * @param choice how the number of workers came about
 */
record RunInputs(
        XdistOptions options,
        Path directory,
        List<ClassId> classes,
        List<NodeSpec> specs,
        WorkerCountChoice choice,
        History history,
        SessionPlan plan) {
    /** Replacements for each worker of the run, as pytest-xdist has it (features.md section 1). */
    private static final int RESTARTS_PER_WORKER = 4;

    /** Orders that nobody asked for, or that want what {@code auto} does better: the long ones first. */
    private static final Set<String> ORDERS_WITHOUT_PROMISE = Set.of("filesystem", "balanced");

    static RunInputs read(ProviderParameters parameters, List<String> classPath) {
        Map<String, String> properties = parameters.getProviderProperties();
        XdistOptions options = XdistOptions.fromProviderProperties(properties);
        Path basedir = Path.of(properties.getOrDefault(InternalProperty.BASEDIR, ""));
        Path build = Path.of(properties.getOrDefault(InternalProperty.BUILD_DIRECTORY, "target"));
        List<ClassId> classes = RunOrder.of(
                        properties, LocalTime.now(ZoneId.systemDefault()).getHour(), System.nanoTime())
                .order(parameters.getScanResult());
        var machine = MachineReader.read(Runtime.getRuntime().maxMemory());
        List<NodeSpec> specs = options.nodes(machine, classes.size());
        History history = History.load(historyFile(options, properties, basedir));
        SessionPlan plan = new SessionPlan(
                classes,
                history.expectedNanos(classes),
                ClassFileSizes.of(classes, classPath),
                specs.size(),
                specs.stream()
                        .map(spec -> Objects.requireNonNullElse(spec.id(), ""))
                        .toList(),
                RESTARTS_PER_WORKER * specs.size(),
                parameters.getSkipAfterFailureCount(),
                !ORDERS_WITHOUT_PROMISE.contains(properties.getOrDefault("runOrder", "filesystem")));
        return new RunInputs(
                options,
                build.resolve("xdist"),
                classes,
                specs,
                options.workerCount(machine, classes.size()),
                history,
                plan);
    }

    private static Optional<Path> historyFile(XdistOptions options, Map<String, String> properties, Path basedir) {
        if (!options.historyKept()) {
            return Optional.empty();
        }
        return HistoryLocation.of(
                options.history().orElse(""),
                properties.getOrDefault(InternalProperty.MODULE, "module").replace(':', '.'),
                basedir.toAbsolutePath(),
                System.getenv(),
                Path.of(System.getProperty("user.home")));
    }
}
