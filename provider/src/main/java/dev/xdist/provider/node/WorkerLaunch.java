package dev.xdist.provider.node;

import dev.xdist.proto.Selection;
import dev.xdist.proto.Setup;
import dev.xdist.provider.gateway.LaunchPlan;
import dev.xdist.provider.gateway.ProcessPlan;
import dev.xdist.provider.option.ForkNumber;
import dev.xdist.provider.option.NodeSpec;
import dev.xdist.provider.unit.NodeId;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a worker's command line, environment and set-up together, from the controller's JVM and the slot's spec. Owned
 * by the session's thread.
 */
public final class WorkerLaunch {
    private static final String WORKER_MAIN = "dev.xdist.worker.WorkerMain";

    /** Below the run's directory: folders of the workers, for their tests. */
    public static final String WORK = "work";

    /** Argument files came with Java 9. */
    private static final int ARGUMENT_FILE_SINCE = 9;

    /** ActiveProcessorCount came with Java 10. */
    private static final int PROCESSORS_SINCE = 10;

    /**
     * What is the same for all workers of a run.
     *
     * @param selection read when the first worker is told of it
     * @param locksTold which locks a worker is to tell, and to wait for
     * @param groupsBind whether a class in a group waits for the controller to know of the group
     * @param processors how many each worker's JVM is to count on; 0: as many as it sees
     * @param exitTimeout what a worker may need to end once it has nothing left to do; zero: for ever
     * @param directory where logs and argument files go
     */
    public record Run(
            String testRunUid,
            Supplier<Selection> selection,
            boolean trimStackTrace,
            Setup.LocksTold locksTold,
            boolean groupsBind,
            int processors,
            Duration exitTimeout,
            Path directory) {}

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final ControllerJvm jvm;
    private final List<NodeSpec> specs;
    private final List<JavaInstall> javas;
    private final Run run;
    private final Set<Integer> debugged;
    private final Path argumentFile;
    private @Nullable Selection selection;

    /**
     * Checks every spec's JVM.
     *
     * @param specs by slot
     * @param classFileVersion the major version of the test classes' files
     */
    public WorkerLaunch(ControllerJvm jvm, List<NodeSpec> specs, int classFileVersion, Run run) {
        this.jvm = jvm;
        this.specs = List.copyOf(specs);
        this.run = run;
        this.javas = specs.stream()
                .map(spec -> JavaInstall.of(spec, jvm, classFileVersion))
                .toList();
        this.debugged = IntStream.range(0, specs.size())
                .filter(slot -> isDebugged(specs.get(slot)))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
        this.argumentFile = run.directory().resolve("worker-" + run.testRunUid() + ".args");
    }

    /** The Java version of a slot's workers, 0 where it is not known. */
    public int javaFeature(int slot) {
        return javas.get(slot).feature();
    }

    /** Slots whose workers wait for a debugger: whoever stands at a breakpoint has all the time in the world. */
    public Set<Integer> debuggedSlots() {
        return debugged;
    }

    private boolean isDebugged(NodeSpec spec) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(spec.env());
        Stream<String> own = Stream.concat(jvm.arguments().stream(), spec.jvmOptions().stream());
        return JvmArguments.anyDebugger(Stream.concat(own, JvmArguments.ofVariables(environment)));
    }

    /** What a worker may need to end once it has nothing left to do. */
    Duration exitPatience(int slot) {
        boolean limited = !run.exitTimeout().isZero() && !debugged.contains(slot);
        return limited ? run.exitTimeout() : FOR_EVER;
    }

    /** Returns how to start this node. */
    LaunchPlan planFor(NodeId node, int slot, WorkerExtras extras) {
        return new LaunchPlan(
                processFor(node, slot, extras), setup(node, specs.get(slot), slot, extras), !debugged.contains(slot));
    }

    /** Returns how to start this node's process. */
    public ProcessPlan processFor(NodeId node, int slot, WorkerExtras extras) {
        NodeSpec spec = specs.get(slot);
        return new ProcessPlan(
                node.name(),
                command(node, spec, slot, extras),
                environment(node, spec, slot, extras),
                directory(spec, slot),
                run.directory().resolve(node.name() + ".log"));
    }

    private List<String> command(NodeId node, NodeSpec spec, int slot, WorkerExtras extras) {
        List<String> command = new ArrayList<>();
        Integer nice = spec.nice();
        if (nice != null) {
            command.addAll(List.of("nice", "-n", nice.toString()));
        }
        JavaInstall java = javas.get(slot);
        command.add(java.executable().toString());
        if (run.processors() > 0 && java.feature() >= PROCESSORS_SINCE) {
            // first, so that the user's own word on it is the last
            command.add("-XX:ActiveProcessorCount=" + run.processors());
        }
        jvm.arguments().forEach(argument -> command.add(ForkNumber.substitute(argument, slot)));
        // for people who look at processes; the tests get it with the other properties
        command.add("-Dxdist.worker=" + node.name());
        spec.jvmOptions().forEach(option -> command.add(ForkNumber.substitute(option, slot)));
        command.addAll(extras.jvmOptions());
        if (java.feature() >= ARGUMENT_FILE_SINCE) {
            command.add("@" + writtenArgumentFile());
        } else {
            command.add("-cp");
            command.add(joinedClassPath());
        }
        command.add(WORKER_MAIN);
        return command;
    }

    private @Nullable Path directory(NodeSpec spec, int slot) {
        String chdir = spec.chdir();
        return chdir == null ? null : jvm.resolve(ForkNumber.substitute(chdir, slot));
    }

    private String joinedClassPath() {
        return String.join(File.pathSeparator, jvm.classPath());
    }

    /** A class path can be longer than a command line may be; written once for all workers. */
    private Path writtenArgumentFile() {
        if (!Files.exists(argumentFile)) {
            String quoted = joinedClassPath().replace("\\", "\\\\").replace("\"", "\\\"");
            try {
                Files.createDirectories(run.directory());
                Files.writeString(argumentFile, "-cp \"" + quoted + "\"\n", StandardCharsets.UTF_8);
            } catch (IOException e) {
                // half of a class path must not be taken for the whole
                close();
                throw new UncheckedIOException(
                        "the workers' class path cannot be written to " + argumentFile + ": " + e.getMessage(), e);
            }
        }
        return argumentFile;
    }

    private Map<String, String> environment(NodeId node, NodeSpec spec, int slot, WorkerExtras extras) {
        Map<String, String> environment = new HashMap<>();
        for (Map.Entry<String, String> inherited : System.getenv().entrySet()) {
            String value = ForkNumber.substitute(inherited.getValue(), slot);
            if (!value.equals(inherited.getValue())) {
                environment.put(inherited.getKey(), value);
            }
        }
        environment.put("XDIST_WORKER", node.name());
        environment.put("XDIST_WORKER_INDEX", String.valueOf(slot));
        environment.put("XDIST_WORKER_COUNT", String.valueOf(specs.size()));
        environment.put("XDIST_TESTRUNUID", run.testRunUid());
        environment.put("XDIST_WORKER_DIR", workerFolder(node).toString());
        environment.put("XDIST_RUN_DIR", runFolder().toString());
        environment.putAll(spec.env());
        environment.putAll(extras.env());
        return environment;
    }

    /** Made by whoever asks for it first: most tests never do. */
    private Path workerFolder(NodeId node) {
        return runFolder().resolve(node.name());
    }

    private Path runFolder() {
        return run.directory().resolve(WORK).toAbsolutePath();
    }

    private Selection selection() {
        Selection known = selection;
        if (known == null) {
            known = run.selection().get();
            selection = known;
        }
        return known;
    }

    private Setup setup(NodeId node, NodeSpec spec, int slot, WorkerExtras extras) {
        Map<String, String> properties = new HashMap<>();
        jvm.properties().forEach((name, value) -> properties.put(name, ForkNumber.substitute(value, slot)));
        if (spec.chdir() != null) {
            properties.remove("user.dir");
        }
        properties.computeIfPresent("surefire.forkNumber", (name, value) -> String.valueOf(slot + 1));
        properties.put("surefire.real.class.path", joinedClassPath());
        properties.putAll(extras.properties());
        extras.input().forEach((key, value) -> properties.put("xdist.input." + key, value));
        properties.put("xdist.worker", node.name());
        properties.put("xdist.workerIndex", String.valueOf(slot));
        properties.put("xdist.workerCount", String.valueOf(specs.size()));
        properties.put("xdist.testRunUid", run.testRunUid());
        properties.put("xdist.workerDir", workerFolder(node).toString());
        properties.put("xdist.runDir", runFolder().toString());
        return Setup.newBuilder()
                .setWorkerId(node.name())
                .setWorkerIndex(slot)
                .setWorkerCount(specs.size())
                .setTestRunUid(run.testRunUid())
                .putAllSystemProperties(properties)
                .setEnableAssertions(jvm.enableAssertions())
                .setSelection(selection())
                .setTrimStackTrace(run.trimStackTrace())
                .setLocksTold(run.locksTold())
                .setGroupsBind(run.groupsBind())
                .setExitMillis((int) Math.min(exitPatience(slot).toMillis(), Integer.MAX_VALUE))
                .build();
    }

    /** Removes what only the start of workers needed. */
    public void close() {
        try {
            Files.deleteIfExists(argumentFile);
        } catch (IOException e) {
            // It lies in the build directory and bears the run's id: no harm, and clean takes it.
            argumentFile.toFile().deleteOnExit();
        }
    }
}
