package dev.xdist.maven.inject;

import dev.xdist.provider.option.InternalProperty;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;

/**
 * Adds to Surefire's {@code argLine} what is good for the controller and for no worker. The controller takes it out
 * again before it starts any; see {@link InternalProperty#CONTROLLER_ARGUMENTS}.
 *
 * <p>Done when a test plugin starts, not before: then everything that sets the property {@code argLine}, as JaCoCo
 * does, has set it.
 */
final class ControllerArgLine {
    /**
     * The controller has little to do for each test, and the machine is the workers'. The second compiler took 4.3 of
     * its 10.3 s of processor time under commons-math3 (6,418 tests in 75 s); a run of one trivial class is 0.25 of
     * 3.97 s shorter without it.
     */
    static final String ARGUMENTS = "-XX:TieredStopAtLevel=1";

    private static final String ARG_LINE = "argLine";

    private ControllerArgLine() {}

    /** Changes what that goal of a test plugin is configured with; doing it twice is the same as doing it once. */
    static void extend(Configuration configuration, MavenSession session, MojoExecution execution) {
        if (!configuration.property(InternalProperty.CONTROLLER_ARGUMENTS).isEmpty()) {
            return;
        }
        String expression = configuration.value(ARG_LINE).orElse("${argLine}");
        configuration.set(ARG_LINE, (evaluated(expression, session, execution) + " " + ARGUMENTS).strip());
        configuration.addProperties(Map.of(InternalProperty.CONTROLLER_ARGUMENTS, ARGUMENTS));
    }

    /** Maven's own reading: a whole value that names a property which nobody has set is no text at all. */
    private static String evaluated(String expression, MavenSession session, MojoExecution execution) {
        try {
            Object value = new PluginParameterExpressionEvaluator(session, execution).evaluate(expression);
            return value == null ? "" : value.toString();
        } catch (ExpressionEvaluationException e) {
            throw new IllegalStateException("argLine cannot be read: " + expression, e);
        }
    }
}
