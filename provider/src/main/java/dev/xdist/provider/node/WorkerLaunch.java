package dev.xdist.provider.node;

import dev.xdist.proto.Selection;
import dev.xdist.proto.Setup;
import dev.xdist.provider.gateway.LaunchPlan;
import dev.xdist.provider.gateway.ProcessPlan;
import dev.xdist.provider.option.ForkNumber;
import dev.xdist.provider.option.NodeSpec;
import dev.xdist.provider.unit.NodeId;
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
    private static final String HOST_MAIN = "dev.xdist.worker.HostMain";

    /** Below the run's directory: folders of the workers, for their tests. */
    public static final String WORK = "work";

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

    /** Of a class, in the name of its host. */
    private static final int NAME_CHARS_MAX = 100;

    private static final Duration FOR_EVER = Duration.ofDays(365);

    /** The property by which a JVM knows that it is a host, and of what; see {@code dev.xdist.api.Shared}. */
    private static final String HOSTED = "xdist.sharedResource";

    /** What a shared resource may need to start; a little less than the gateway gives, so that the host tells why. */
    private static final Duration HOST_START_MAX = Duration.ofSeconds(590);

    private final ControllerJvm jvm;
    private final List<NodeSpec> specs;
    private final List<JavaInstall> javas;
    private final Run run;
    private final Set<Integer> debugged;
    private final ClassPathFile classPath;
    private @Nullable Selection selection;
    private int hosts;

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
        this.classPath =
                new ClassPathFile(jvm.classPath(), run.directory().resolve("worker-" + run.testRunUid() + ".args"));
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

    /**
     * A JVM of the run: a worker, or the host of a shared resource, which is as a worker of the first slot would be.
     *
     * @param fork its number, from 0, where Surefire's forks have one
     * @param resource of a host: the class that it hosts; else empty
     */
    private record Started(String name, int slot, int fork, String resource, WorkerExtras extras) {
        boolean isHost() {
            return !resource.isEmpty();
        }
    }

    /** Returns how to start this node. */
    LaunchPlan planFor(NodeId node, int slot, WorkerExtras extras) {
        Setup.Builder setup = setup(worker(node, slot, extras))
                .setWorkerId(node.name())
                .setWorkerIndex(slot)
                .setSelection(selection())
                .setTrimStackTrace(run.trimStackTrace())
                .setLocksTold(run.locksTold())
                .setGroupsBind(run.groupsBind())
                .setExitMillis(millis(exitPatience(slot)));
        return new LaunchPlan(processFor(node, slot, extras), setup.build(), !debugged.contains(slot));
    }

    private static Started worker(NodeId node, int slot, WorkerExtras extras) {
        return new Started(node.name(), slot, slot, "", extras);
    }

    private static int millis(Duration duration) {
        return (int) Math.min(duration.toMillis(), Integer.MAX_VALUE);
    }

    /** Returns how to start this node's process. */
    public ProcessPlan processFor(NodeId node, int slot, WorkerExtras extras) {
        return process(worker(node, slot, extras), node.name(), false);
    }

    /** Returns how to start the next host, of a shared resource with this class. */
    LaunchPlan planForHost(String resource) {
        int number = hosts++;
        // a worker names it, and that can be anything: it must not lead out of the folder
        String simple = resource.substring(resource.lastIndexOf('.') + 1).replaceAll("[^A-Za-z0-9_]", "-");
        String name = "shared" + number + "-" + simple.substring(0, Math.min(simple.length(), NAME_CHARS_MAX));
        Started host = new Started(name, 0, specs.size() + number, resource, WorkerExtras.NONE);
        Setup.Builder setup = setup(host)
                .setSharedResource(resource)
                .setStartMillis(millis(HOST_START_MAX))
                .setExitMillis(millis(hostPatience()));
        // no spec gives a worker such an id
        return new LaunchPlan(process(host, "host:" + name, true), setup.build(), true);
    }

    /** What a host may need to close its resource and end. */
    Duration hostPatience() {
        return run.exitTimeout().isZero() ? FOR_EVER : run.exitTimeout();
    }

    private ProcessPlan process(Started started, String id, boolean closes) {
        NodeSpec spec = specs.get(started.slot());
        return new ProcessPlan(
                id,
                command(started, spec),
                environment(started, spec),
                directory(spec, started.fork()),
                run.directory().resolve(started.name() + ".log"),
                closes);
    }

    private List<String> command(Started started, NodeSpec spec) {
        List<String> command = new ArrayList<>();
        Integer nice = spec.nice();
        if (nice != null) {
            command.addAll(List.of("nice", "-n", nice.toString()));
        }
        JavaInstall java = javas.get(started.slot());
        command.add(java.executable().toString());
        if (run.processors() > 0 && java.feature() >= PROCESSORS_SINCE) {
            // first, so that the user's own word on it is the last
            command.add("-XX:ActiveProcessorCount=" + run.processors());
        }
        jvm.arguments().forEach(argument -> command.add(ForkNumber.substitute(argument, started.fork())));
        // for people who look at processes; the tests get it with the other properties
        command.add(started.isHost() ? "-D" + HOSTED + "=" + started.resource() : "-Dxdist.worker=" + started.name());
        List<String> options = started.isHost() ? JvmArguments.withoutDebugger(spec.jvmOptions()) : spec.jvmOptions();
        options.forEach(option -> command.add(ForkNumber.substitute(option, started.fork())));
        command.addAll(started.extras().jvmOptions());
        command.addAll(classPath.arguments(java.feature()));
        command.add(started.isHost() ? HOST_MAIN : WORKER_MAIN);
        return command;
    }

    private @Nullable Path directory(NodeSpec spec, int slot) {
        String chdir = spec.chdir();
        return chdir == null ? null : jvm.resolve(ForkNumber.substitute(chdir, slot));
    }

    private Map<String, String> environment(Started started, NodeSpec spec) {
        Map<String, String> environment = new HashMap<>();
        for (Map.Entry<String, String> inherited : System.getenv().entrySet()) {
            String value = ForkNumber.substitute(inherited.getValue(), started.fork());
            if (!value.equals(inherited.getValue())) {
                environment.put(inherited.getKey(), value);
            }
        }
        if (!started.isHost()) {
            environment.put("XDIST_WORKER", started.name());
            environment.put("XDIST_WORKER_INDEX", String.valueOf(started.slot()));
        }
        environment.put("XDIST_WORKER_COUNT", String.valueOf(specs.size()));
        environment.put("XDIST_TESTRUNUID", run.testRunUid());
        environment.put("XDIST_WORKER_DIR", folder(started).toString());
        environment.put("XDIST_RUN_DIR", runFolder().toString());
        environment.putAll(spec.env());
        environment.putAll(started.extras().env());
        return environment;
    }

    /** Made by whoever asks for it first: most tests never do. */
    private Path folder(Started started) {
        return runFolder().resolve(started.name());
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

    /** What all JVMs of the run are told. */
    private Setup.Builder setup(Started started) {
        Map<String, String> properties = new HashMap<>();
        jvm.properties().forEach((name, value) -> properties.put(name, ForkNumber.substitute(value, started.fork())));
        if (specs.get(started.slot()).chdir() != null) {
            properties.remove("user.dir");
        }
        properties.computeIfPresent("surefire.forkNumber", (name, value) -> String.valueOf(started.fork() + 1));
        properties.put("surefire.real.class.path", classPath.joined());
        properties.putAll(started.extras().properties());
        started.extras().input().forEach((key, value) -> properties.put("xdist.input." + key, value));
        if (started.isHost()) {
            properties.put(HOSTED, started.resource());
        } else {
            properties.put("xdist.worker", started.name());
            properties.put("xdist.workerIndex", String.valueOf(started.slot()));
        }
        properties.put("xdist.workerCount", String.valueOf(specs.size()));
        properties.put("xdist.testRunUid", run.testRunUid());
        properties.put("xdist.workerDir", folder(started).toString());
        properties.put("xdist.runDir", runFolder().toString());
        return Setup.newBuilder()
                .setWorkerCount(specs.size())
                .setTestRunUid(run.testRunUid())
                .putAllSystemProperties(properties)
                .setEnableAssertions(jvm.enableAssertions());
    }

    /** Removes what only the start of workers needed. */
    public void close() {
        classPath.delete();
    }
}
