package dev.xdist.worker;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Iterator;
import java.util.stream.Stream;

/** This process and its children, by {@code ProcessHandle} where the JDK has it (9 and newer). */
final class ProcessTree {
    private ProcessTree() {}

    /** The id of this process, or 0 where it cannot be told. */
    static long ownPid() {
        try {
            // Linux tells it for less than the class that stands for processes costs.
            String self = new File("/proc/self").getCanonicalFile().getName();
            return Long.parseLong(self);
        } catch (IOException | NumberFormatException e) {
            return pidByHandle();
        }
    }

    private static long pidByHandle() {
        try {
            Object pid = call(current(), "pid");
            return pid instanceof Long ? (Long) pid : 0;
        } catch (ReflectiveOperationException e) {
            return pidOfJava8();
        }
    }

    private static long pidOfJava8() {
        String name = ManagementFactory.getRuntimeMXBean().getName();
        int end = name.indexOf('@');
        try {
            return end < 0 ? 0 : Long.parseLong(name.substring(0, end));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Kills what tests started and left behind. */
    static void killDescendants() {
        try {
            Stream<?> descendants = (Stream<?>) call(current(), "descendants");
            for (Iterator<?> each = descendants.iterator(); each.hasNext(); ) {
                call(each.next(), "destroyForcibly");
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Java 8, or a child that ended by itself: there is nothing more that we can do.
        }
    }

    private static Object current() throws ReflectiveOperationException {
        return Class.forName("java.lang.ProcessHandle").getMethod("current").invoke(null);
    }

    private static Object call(Object handle, String method) throws ReflectiveOperationException {
        return Class.forName("java.lang.ProcessHandle").getMethod(method).invoke(handle);
    }
}
