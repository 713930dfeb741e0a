package dev.xdist.api.spi;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * How one worker is to be started: one entry of {@code xdist.tx}, without a count. Immutable.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class WorkerSpec {
    private final String text;

    private WorkerSpec(String text) {
        this.text = text;
    }

    /**
     * Take a spec as it is written in {@code xdist.tx}, such as {@code popen//java=/opt/jdk25}. It is checked when it
     * is handed back to xdist.
     *
     * @param text the spec
     * @since 0.1
     */
    public static WorkerSpec of(String text) {
        return new WorkerSpec(text.trim());
    }

    /**
     * Return it as it is written in {@code xdist.tx}.
     *
     * @since 0.1
     */
    public String text() {
        return text;
    }

    /**
     * Return the same with a name for its worker, in place of {@code gw0} and so on.
     *
     * @param id letters, digits, and the signs . - _
     * @since 0.1
     */
    public WorkerSpec withId(String id) {
        return new WorkerSpec(text + "//id=" + escaped(id));
    }

    /**
     * Return the same with one more variable of the environment.
     *
     * @param name its name, which must not stand there already
     * @param value its value
     * @since 0.1
     */
    public WorkerSpec withEnv(String name, String value) {
        return new WorkerSpec(text + "//env:" + name + "=" + escaped(value));
    }

    /**
     * Return the same with one more option of its JVM.
     *
     * @param option such as {@code -Xmx1g}
     * @since 0.1
     */
    public WorkerSpec withJvmOption(String option) {
        return new WorkerSpec(text + "//jvm:" + escaped(option));
    }

    /** What the grammar of specs needs for itself. */
    private static String escaped(String value) {
        return value.replace("%", "%25").replace("/", "%2F").replace(",", "%2C").replace("*", "%2A");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkerSpec && ((WorkerSpec) other).text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
