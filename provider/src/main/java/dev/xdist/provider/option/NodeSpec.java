package dev.xdist.provider.option;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one worker is to be started: one {@code xdist.tx} entry, checked.
 *
 * @param text the entry without its count; two nodes run in the same kind of place if their texts are equal
 * @param id the node's name, or null for the next gwN
 * @param java an executable or a JAVA_HOME, or null for the controller's own
 * @param chdir the working directory, or null for the controller's own
 * @param env variables to add to the controller's own, in the order written
 * @param jvmOptions arguments to add behind the controller's own, in the order written
 * @param nice what is added to the process' priority, or null
 */
public record NodeSpec(
        String text,
        @Nullable String id,
        @Nullable String java,
        @Nullable String chdir,
        Map<String, String> env,
        List<String> jvmOptions,
        @Nullable Integer nice) {

    /** A child JVM like the controller. */
    public static final NodeSpec POPEN = new NodeSpec("popen", null, null, null, Map.of(), List.of(), null);

    public NodeSpec {
        env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
        jvmOptions = Collections.unmodifiableList(new ArrayList<>(jvmOptions));
    }

    /**
     * Reads entries as they are written in {@code xdist.tx}, each for one node.
     *
     * @throws XdistUsageException with the reason, if no run can have such nodes
     */
    public static List<NodeSpec> readAll(List<String> texts) {
        return SpecList.readNodes(texts);
    }

    NodeSpec withId(String newId) {
        return new NodeSpec(text, newId, java, chdir, env, jvmOptions, nice);
    }
}
