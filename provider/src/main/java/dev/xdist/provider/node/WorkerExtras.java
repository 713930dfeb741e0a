package dev.xdist.provider.node;

import java.util.List;
import java.util.Map;

/**
 * What one worker is started with beside what is the same for all and what its spec says.
 *
 * @param input values for its tests, by key
 * @param env variables of its environment
 * @param properties system properties
 * @param jvmOptions behind all others
 */
public record WorkerExtras(
        Map<String, String> input, Map<String, String> env, Map<String, String> properties, List<String> jvmOptions) {
    /** Nothing. */
    public static final WorkerExtras NONE = new WorkerExtras(Map.of(), Map.of(), Map.of(), List.of());

    public WorkerExtras {
        input = Map.copyOf(input);
        env = Map.copyOf(env);
        properties = Map.copyOf(properties);
        jvmOptions = List.copyOf(jvmOptions);
    }
}
