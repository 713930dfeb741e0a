package dev.xdist.provider.hook;

import dev.xdist.api.spi.WorkerInfo;
import dev.xdist.api.spi.WorkerSetup;
import dev.xdist.provider.node.WorkerExtras;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What plugins have added so far, and one of them is adding to. On that plugin's thread. */
final class SetupDraft implements WorkerSetup {
    private static final int KEY_CHARS_MAX = 200;

    private static final int VALUE_CHARS_MAX = 65_536;

    /** All values together, in characters: they are part of one frame. */
    private static final int INPUT_CHARS_MAX = 1_000_000;

    private final WorkerInfo worker;
    private final Map<String, String> input;
    private final Map<String, String> env;
    private final Map<String, String> properties;
    private final List<String> jvmOptions;

    SetupDraft(WorkerInfo worker, WorkerExtras before) {
        this.worker = worker;
        this.input = new LinkedHashMap<>(before.input());
        this.env = new LinkedHashMap<>(before.env());
        this.properties = new LinkedHashMap<>(before.properties());
        this.jvmOptions = new ArrayList<>(before.jvmOptions());
    }

    WorkerExtras extras() {
        return new WorkerExtras(input, env, properties, jvmOptions);
    }

    @Override
    public WorkerInfo worker() {
        return worker;
    }

    @Override
    public void input(String key, String value) {
        refuseUnless(
                !key.isEmpty() && key.length() <= KEY_CHARS_MAX,
                "a key of " + key.length() + " characters; 1 to " + KEY_CHARS_MAX + " are allowed");
        refuseUnless(
                value.length() <= VALUE_CHARS_MAX,
                "the value of " + key + " has " + value.length() + " characters; at most " + VALUE_CHARS_MAX
                        + " are allowed");
        int others = input.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(key))
                .mapToInt(entry -> entry.getKey().length() + entry.getValue().length())
                .sum();
        refuseUnless(
                others + key.length() + value.length() <= INPUT_CHARS_MAX,
                "with " + key + " the worker's input comes to more than " + INPUT_CHARS_MAX + " characters");
        input.put(key, value);
    }

    @Override
    public void env(String name, String value) {
        refuseUnless(!name.isEmpty() && name.indexOf('=') < 0, "\"" + name + "\" is no name of a variable");
        refuseUnless(!name.startsWith("XDIST_"), name + " is set by xdist itself");
        refuseUnless(noZero(name) && noZero(value), "a variable cannot hold the sign of code 0");
        env.put(name, value);
    }

    @Override
    public void systemProperty(String name, String value) {
        refuseUnless(!name.isEmpty(), "\"\" is no name of a system property");
        refuseUnless(!name.startsWith("xdist."), name + " is set by xdist itself");
        properties.put(name, Objects.requireNonNull(value, "value"));
    }

    @Override
    public void jvmOption(String option) {
        boolean plausible = option.startsWith("-") && option.length() > 1 && noZero(option);
        refuseUnless(plausible, "\"" + option + "\" is no JVM option: those begin with \"-\"");
        jvmOptions.add(option);
    }

    private static boolean noZero(String text) {
        return text.indexOf('\0') < 0;
    }

    private static void refuseUnless(boolean allowed, String why) {
        if (!allowed) {
            throw new IllegalArgumentException(why);
        }
    }
}
