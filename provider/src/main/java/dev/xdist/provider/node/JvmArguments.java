package dev.xdist.provider.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The controller's own JVM arguments, made fit for a worker: the user's {@code argLine} with its agents, module options
 * and heap sizes, without what two JVMs cannot share.
 */
final class JvmArguments {
    /** A debugger that waits for the controller must not be waited for by every worker on the same port. */
    private static final List<String> DEBUGGER = List.of("-agentlib:jdwp", "-Xrunjdwp", "-Xdebug");

    /** Variables that the child inherits and reads again by itself. */
    private static final List<String> OPTION_VARIABLES =
            List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

    private JvmArguments() {}

    /** Whether one of these arguments is for a debugger. */
    static boolean anyDebugger(Stream<String> arguments) {
        return arguments.anyMatch(argument -> DEBUGGER.stream().anyMatch(argument::startsWith));
    }

    /** What variables of an environment add to a JVM's arguments. */
    static Stream<String> ofVariables(Map<String, String> environment) {
        return OPTION_VARIABLES.stream().flatMap(variable -> words(environment.getOrDefault(variable, "")));
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.trim().split("\\s+"));
    }

    private static void removeLast(List<String> arguments, String argument) {
        int last = arguments.lastIndexOf(argument);
        if (last >= 0) {
            arguments.remove(last);
        }
    }

    /**
     * Returns the arguments to hand on.
     *
     * @param own what the running JVM says it was given
     * @param environment the environment that the worker inherits
     * @param controllersAlone arguments between spaces that stand there for the controller; only the last of each goes,
     *     for the user may have said the same before it
     */
    static List<String> inherited(List<String> own, Map<String, String> environment, String controllersAlone) {
        List<String> handed = new ArrayList<>(own);
        ofVariables(environment).forEach(handed::remove);
        words(controllersAlone).forEach(argument -> removeLast(handed, argument));
        return withoutDebugger(handed);
    }

    /** The same arguments but for those that are for a debugger, which a second JVM could not wait for. */
    static List<String> withoutDebugger(List<String> arguments) {
        return arguments.stream()
                .filter(argument -> DEBUGGER.stream().noneMatch(argument::startsWith))
                .toList();
    }
}
