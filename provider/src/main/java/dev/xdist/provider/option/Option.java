package dev.xdist.provider.option;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every option there is. Parsing, messages, {@code xdist:help} and the reference page are made from this table. */
public enum Option {
    N(
            "n",
            "number, auto, logical, or 1.5C",
            "none: Surefire runs as if xdist were not there",
            "Number of workers; 0 switches xdist off. auto takes what cores, memory and the number of test classes"
                    + " allow, logical counts hyper-threads too, 1.5C is one and a half per processor."),
    TX(
            "tx",
            "list of specs",
            "none: workers are plain child JVMs",
            "Where workers run and how they are started, separated by commas or line ends: "
                    + "2*popen//java=/opt/jdk25, popen//env:TZ=UTC. Alone it switches xdist on;"
                    + " beside xdist.n it must be one spec without a count."),
    DIST(
            "dist",
            Words.joined(DistMode.values()),
            Words.of(DistMode.AUTO),
            "How tests are dealt to workers. auto deals whole classes, longest first, and splits what is too long for"
                    + " one worker; load small runs of tests in their order; worksteal all at once, and idle workers"
                    + " take from busy ones. loadscope, loadfile and loadgroup keep a class, a source file or a group"
                    + " on one worker. each runs everything on every worker; plugin leaves it to a"
                    + " scheduler that a plugin brings; no leaves Surefire alone."),
    UNIT(
            "unit",
            Words.joined(UnitSize.values()),
            "invocation with auto, else method",
            "The smallest thing that is dealt. With class no class is split; with method a class is, but no template;"
                    + " with invocation auto also shares out the invocations of a parameterized or repeated test that"
                    + " is known to be longer than a worker's fair share. Classes whose methods have an order, share an"
                    + " instance or ask for one thread are never split; each deals whole classes anyhow."),
    MAX_SCHED_CHUNK(
            "maxSchedChunk",
            "number",
            "0: no limit",
            "The most that load and auto send to a worker at once, but never so little that it runs dry."),
    LOADSCOPE_REORDER(
            "loadscopeReorder",
            "true or false",
            "true",
            "Whether loadscope, loadfile and loadgroup deal the biggest first: by recorded time, else by number of"
                    + " tests. With false, and where runOrder is set, they keep the order of the run."),
    GROUP_REST(
            "groupRest",
            Words.joined(GroupRest.values()),
            Words.of(GroupRest.LOADFILE),
            "What loadgroup does with tests in no group: deal them one by one (load), class by class (loadscope) or"
                    + " file by file (loadfile)."),
    LOCKS(
            "locks",
            Words.joined(LockChoice.values()),
            Words.of(LockChoice.AUTO),
            "Which of JUnit's locks (@ResourceLock, @Isolated) hold between workers. auto: all but those on what each"
                    + " JVM has for itself, such as system properties, standard output and the default locale; all:"
                    + " those too; none: they hold inside of each worker alone."),
    MAX_PROCESSES(
            "maxProcesses",
            "number",
            "0: no limit",
            "The most workers that any xdist.n may come to. It does not touch xdist.tx alone."),
    CPUS(
            "cpus",
            Words.joined(CpuChoice.values()),
            Words.of(CpuChoice.ALL),
            "How many processors each worker's JVM counts on, for its collector, its compiler and pools that go by it."
                    + " all: as many as Surefire's fork; share: those of this machine, shared out over the workers, at"
                    + " least one each (-XX:ActiveProcessorCount, Java 10 or newer; one in argLine stays)."),
    RAMP(
            "ramp",
            OptionValue.DURATION,
            "0: each as soon as it can",
            "Time over which workers begin their first tests, so that a database or a service they all use is not"
                    + " flooded: worker i of n begins i/n of it after the first one. Until then idle workers run what"
                    + " there is; a worker that takes the place of another waits no longer than that one."),
    RAMP_START(
            "rampStart",
            OptionValue.DURATION,
            "0: all at once",
            "Time over which the workers' JVMs are started, so that the machine is not flooded: worker i of n is"
                    + " started i/n of it after the first one, unless all tests have run by then. The others run tests"
                    + " meanwhile."),
    MAX_WORKER_RESTART(
            "maxWorkerRestart",
            "number",
            "4 for each worker",
            "The most workers that are started in the place of dead ones, in the whole run. When they are used up and"
                    + " one more dies, what has not run is an error. Workers that were killed because a test ran into"
                    + " its limit (xdist.testTimeout, @XdistTimeout) do not count. With 0 no worker is replaced, and"
                    + " the first death ends the run."),
    MAX_TESTS_PER_WORKER(
            "maxTestsPerWorker",
            "number",
            "0: no limit",
            "Tests after which a worker is replaced by a new one, once it has ended the class at hand. The new JVM is"
                    + " started before the old one is drained, and runs nothing before that has ended."),
    MAX_WORKER_MEMORY(
            "maxWorkerMemory",
            "number of bytes, or with k, m or g",
            "none: no limit",
            "Resident memory of a worker's process, looked at after each class or method that it was dealt, above which"
                    + " the worker is replaced by a new one, as with xdist.maxTestsPerWorker. Linux only."),
    TEST_TIMEOUT(
            "testTimeout",
            OptionValue.DURATION,
            "0: no limit",
            "How long one test may run. Then what all threads of its worker do goes into its failure and to"
                    + " target/xdist, and it is interrupted; if that does not end it, its worker alone is killed."
                    + " Set-up, tear-down and discovery of a class are held to the same."),
    STALL_TIMEOUT(
            "stallTimeout",
            OptionValue.DURATION,
            "2m",
            "How long a worker may give no sign of life while it is at work. Then it is killed, which is a crash of the"
                    + " test that it was running. A worker whose test runs long is not silent. 0 waits for ever."),
    EXIT_TIMEOUT(
            "exitTimeout",
            OptionValue.DURATION,
            "30s",
            "How long a worker may take to end when its last test is over, for what tests have left to be closed. Then"
                    + " it is killed with a warning, and what its threads do is in target/xdist. 0 waits for ever."),
    PLUGINS(
            "plugins",
            "list of class names",
            "none but those that META-INF/services names",
            "Classes on the test class path, separated by commas, that hear what happens in a run or have a say in it:"
                    + " XdistPlugin and XdistListener of xdist-api. They are loaded in the controller."),
    TEST_RUN_UID(
            "testRunUid",
            "text",
            "32 hex digits, new in each run",
            "The name of this run, the same in all its workers."),
    PLAN(
            "plan",
            "true or false",
            "false",
            "Run no test and print what a run would do: units in order, expected times, the first deal, the lower"
                    + " bound, and the predicted wall time with 1, 2, 4, 8 and more workers. Without xdist.n and"
                    + " xdist.tx it plans for xdist.n=auto. Everything is taken from the history; no worker is"
                    + " started."),
    LIVE(
            "live",
            "none, all, failed, or names of workers such as gw0,gw1",
            "none",
            "Whose output is shown as it comes, in whole lines with the worker before each: of all workers, of these"
                    + " and those that take their places, or (failed) of each test once it has failed. Surefire shows"
                    + " it once more with the class, unless it goes to files (redirectTestOutputToFile)."),
    VERBOSE("verbose", "true or false", "false", "Print one line per test with the worker that ran it."),
    TRACE("trace", "true or false", "false", "Write every event and command of the run to target/xdist/trace.log."),
    HISTORY(
            "history",
            "file or none",
            "a file of this project in the user's cache",
            "The file that keeps how long each class took, relative to the module's folder; none keeps nothing"
                    + " and reads nothing.");

    /** What all keys begin with. */
    public static final String PREFIX = "xdist.";

    private final String name;
    private final String type;
    private final String defaultText;
    private final String sentence;

    Option(String name, String type, String defaultText, String sentence) {
        this.name = name;
        this.type = type;
        this.defaultText = defaultText;
        this.sentence = sentence;
    }

    /** The property's name, {@code xdist.n}. */
    public String key() {
        return PREFIX + name;
    }

    /** The element's name in the plugin's configuration, {@code n}. */
    public String element() {
        return name;
    }

    /** What may stand as its value, in words. */
    public String type() {
        return type;
    }

    /** What holds when nothing is said, in words. */
    public String defaultText() {
        return defaultText;
    }

    /** The first version that knows it. */
    public String since() {
        return "0.1.0";
    }

    /** What it does. */
    public String sentence() {
        return sentence;
    }

    /** The option of that property name. */
    public static Optional<Option> ofKey(String key) {
        return Arrays.stream(values())
                .filter(option -> option.key().equals(key))
                .findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Option::key).toList();
    }
}
