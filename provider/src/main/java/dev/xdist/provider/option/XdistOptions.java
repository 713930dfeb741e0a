package dev.xdist.provider.option;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All options, resolved and checked, with where each value came from. Made once by the build extension and once more,
 * from the properties it hands over, by the controller.
 */
public final class XdistOptions {
    /** The most workers one run can have. */
    public static final int NODES_MAX = 10_000;

    /** Replacements for each worker of the run, as pytest-xdist has it (features.md section 1). */
    private static final int RESTARTS_PER_WORKER = 4;

    private final Map<Option, OptionValue> values;
    private final @Nullable WorkerCount workerCount;
    private final @Nullable SpecList specs;
    private final DistMode dist;
    private final UnitSize unit;
    private final GroupRest groupRest;
    private final LockChoice locks;
    private final CpuChoice cpus;
    private final boolean loadscopeReorder;
    private final int maxSchedChunk;
    private final int maxProcesses;
    private final @Nullable Integer maxWorkerRestart;
    private final int maxTestsPerWorker;
    private final long maxWorkerMemory;
    private final boolean plan;
    private final boolean verbose;
    private final boolean trace;
    private final LiveChoice live;
    private final String testRunUid;
    private final Timeouts timeouts;
    private final RampChoice ramp;
    private final HistoryChoice history;
    private final List<String> plugins;

    private XdistOptions(Map<Option, OptionValue> values, String newTestRunUid) {
        this.values = values;
        OptionValue n = values.get(Option.N);
        OptionValue tx = values.get(Option.TX);
        OptionValue mode = values.get(Option.DIST);
        OptionValue size = values.get(Option.UNIT);
        OptionValue rest = values.get(Option.GROUP_REST);
        OptionValue lockChoice = values.get(Option.LOCKS);
        OptionValue cpuChoice = values.get(Option.CPUS);
        OptionValue memory = values.get(Option.MAX_WORKER_MEMORY);
        OptionValue uid = values.get(Option.TEST_RUN_UID);
        OptionValue restarts = values.get(Option.MAX_WORKER_RESTART);
        this.plan = isTrue(Option.PLAN);
        // who asks for the plan alone wants to see what there could be
        WorkerCount unsaid = plan && tx == null ? WorkerCount.AUTO : null;
        this.workerCount = n == null ? unsaid : WorkerCount.parse(n);
        this.specs = tx == null ? null : SpecList.parse(tx);
        this.dist = mode == null ? DistMode.AUTO : mode.oneOf(DistMode.values(), "mode");
        this.unit = size == null ? UnitSize.byDefault(dist) : UnitSize.parse(size, dist);
        this.groupRest = rest == null ? GroupRest.LOADFILE : rest.oneOf(GroupRest.values(), "way");
        this.locks = lockChoice == null ? LockChoice.AUTO : lockChoice.oneOf(LockChoice.values(), "choice");
        this.cpus = cpuChoice == null ? CpuChoice.ALL : cpuChoice.oneOf(CpuChoice.values(), "choice");
        this.loadscopeReorder = !values.containsKey(Option.LOADSCOPE_REORDER) || isTrue(Option.LOADSCOPE_REORDER);
        this.maxSchedChunk = limit(Option.MAX_SCHED_CHUNK, Integer.MAX_VALUE);
        this.maxProcesses = limit(Option.MAX_PROCESSES, NODES_MAX);
        this.maxWorkerRestart = restarts == null ? null : restarts.wholeNumber(Integer.MAX_VALUE);
        this.maxTestsPerWorker = limit(Option.MAX_TESTS_PER_WORKER, Integer.MAX_VALUE);
        this.maxWorkerMemory = memory == null ? 0 : memory.bytes();
        this.verbose = isTrue(Option.VERBOSE);
        this.trace = isTrue(Option.TRACE);
        this.timeouts = Timeouts.of(values);
        this.ramp = RampChoice.of(values);
        this.testRunUid = uid == null ? newTestRunUid : uid.runUid();
        this.history = HistoryChoice.of(values);
        this.plugins = PluginNames.of(values);
        this.live = LiveChoice.parse(values.get(Option.LIVE));
        refuseCountBesideList(n);
        refusePlanOfNothing();
        if (active()) {
            live.refuseUnknown(values.get(Option.LIVE), workerCount, specs);
        }
    }

    /** The strongest source of each option wins: user property, project property, plugin configuration, default. */
    public static XdistOptions resolve(OptionSources sources) {
        return new XdistOptions(OptionTexts.pick(sources), sources.newTestRunUid());
    }

    /** What {@link #toProviderProperties} made, read again; all other properties are Surefire's and the user's. */
    public static XdistOptions fromProviderProperties(Map<String, String> properties) {
        Map<Option, OptionValue> values = new EnumMap<>(Option.class);
        for (Option option : Option.values()) {
            String text = properties.get(option.key());
            if (text != null) {
                String origin = properties.getOrDefault(InternalProperty.ORIGIN + option.key(), option.key());
                values.put(option, new OptionValue(option, text, origin));
            }
        }
        return new XdistOptions(values, "");
    }

    /** All that was set, for the controller; the run's name is always among it. */
    public Map<String, String> toProviderProperties() {
        Map<String, String> properties = new LinkedHashMap<>();
        for (OptionValue value : values.values()) {
            properties.put(value.option().key(), value.text());
            properties.put(InternalProperty.ORIGIN + value.option().key(), value.origin());
        }
        properties.put(Option.TEST_RUN_UID.key(), testRunUid);
        return properties;
    }

    /** Whether tests are distributed at all; if not, Surefire is left alone. */
    public boolean active() {
        if (dist == DistMode.NO) {
            return false;
        }
        return workerCount == null ? specs != null : !workerCount.isOff();
    }

    /** The workers that there will be for that many test classes. */
    public Workers workers(Machine machine, int classCount) {
        SpecList list = specs;
        WorkerCount asked = workerCount;
        if (asked == null) {
            int auto =
                    WorkerCountChoice.of(WorkerCount.AUTO, machine, classCount).count();
            List<NodeSpec> nodes = list == null ? List.of(NodeSpec.POPEN) : list.nodes(auto);
            return new Workers(new WorkerCountChoice(nodes.size(), "xdist.tx"), nodes);
        }
        WorkerCountChoice choice = WorkerCountChoice.of(asked, machine, classCount);
        if (maxProcesses > 0) {
            choice = choice.atMost(maxProcesses, Option.MAX_PROCESSES.key() + "=" + maxProcesses);
        }
        if (dist == DistMode.AUTO && unit == UnitSize.CLASS) {
            // Classes are dealt whole: a worker more than there are classes would be started for nothing.
            choice = choice.atMost(classCount, WorkerCountChoice.classes(classCount));
        }
        int count = choice.count();
        return new Workers(
                choice, list == null ? Collections.nCopies(count, NodeSpec.POPEN) : list.nodesOfOnlyEntry(count));
    }

    /** The entries of {@code xdist.tx} as they are written, one spec each. */
    public List<NodeSpec> specs() {
        return specs == null ? List.of() : specs.specs();
    }

    /** The number of workers as a spec's count says it: a number, or auto. */
    public String countText() {
        OptionValue n = values.get(Option.N);
        return n != null && workerCount != null && workerCount.kind() == WorkerCount.Kind.NUMBER ? n.text() : "auto";
    }

    public DistMode dist() {
        return dist;
    }

    /** The smallest thing that is dealt. */
    public UnitSize unit() {
        return unit;
    }

    public GroupRest groupRest() {
        return groupRest;
    }

    public LockChoice locks() {
        return locks;
    }

    public CpuChoice cpus() {
        return cpus;
    }

    public boolean loadscopeReorder() {
        return loadscopeReorder;
    }

    /** The most units to send at once; {@link Integer#MAX_VALUE} where nobody set a limit. */
    public int maxSchedChunk() {
        return maxSchedChunk == 0 ? Integer.MAX_VALUE : maxSchedChunk;
    }

    public String testRunUid() {
        return testRunUid;
    }

    /** Whether to say what a run would do, and to run nothing. */
    public boolean plan() {
        return plan;
    }

    public boolean verbose() {
        return verbose;
    }

    public boolean trace() {
        return trace;
    }

    /** Whose output is shown as it comes. */
    public LiveChoice live() {
        return live;
    }

    public Timeouts timeouts() {
        return timeouts;
    }

    public RampChoice ramp() {
        return ramp;
    }

    public HistoryChoice history() {
        return history;
    }

    /** Names of classes that were asked for as plugins. */
    public List<String> plugins() {
        return plugins;
    }

    /** Whether it is left open how many workers there are, so that whoever knows better may say it. */
    public boolean countsByItself() {
        return workerCount == null ? specs != null && specs.countsByItself() : workerCount.isOpen();
    }

    /** Who set that option, as a message says it: {@code -Dxdist.n}. Empty for a default. */
    public Optional<String> origin(Option option) {
        return Optional.ofNullable(values.get(option)).map(OptionValue::origin);
    }

    private int limit(Option option, int most) {
        OptionValue value = values.get(option);
        return value == null ? 0 : value.wholeNumber(most);
    }

    /**
     * How many workers may be started in the place of dead ones, in a run of so many workers; also where {@code
     * xdist.tx} alone names them, for a crash at the start must not go on for ever.
     */
    public int maxWorkerRestart(int workers) {
        return maxWorkerRestart == null ? RESTARTS_PER_WORKER * workers : maxWorkerRestart;
    }

    /** Tests after which a worker is replaced; 0 where nobody set a limit. */
    public int maxTestsPerWorker() {
        return maxTestsPerWorker;
    }

    /** Bytes of memory above which a worker is replaced; 0 where nobody set a limit. */
    public long maxWorkerMemory() {
        return maxWorkerMemory;
    }

    private boolean isTrue(Option option) {
        OptionValue value = values.get(option);
        return value != null && value.flag();
    }

    private void refuseCountBesideList(@Nullable OptionValue n) {
        if (n == null || specs == null || !active() || specs.isOneWithoutCount()) {
            return;
        }
        String list = specs.size() == 1 ? "a spec with a count" : specs.size() + " specs";
        throw n.refused(n.text() + " stands beside " + list + " in xdist.tx, and both say how many workers there are;"
                + " keep one of the two, or give xdist.n beside one spec without a count");
    }

    /** With xdist off Surefire would run the tests, which is the last thing that was asked for. */
    private void refusePlanOfNothing() {
        OptionValue asked = values.get(Option.PLAN);
        if (plan && asked != null && !active()) {
            OptionValue off = values.get(dist == DistMode.NO ? Option.DIST : Option.N);
            String why =
                    off == null ? "xdist is off" : off.option().key() + " is " + off.text() + " (" + off.origin() + ")";
            throw asked.refused("there is nothing to plan, for " + why);
        }
    }
}
