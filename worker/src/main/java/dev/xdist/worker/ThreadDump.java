package dev.xdist.worker;

import dev.xdist.proto.Limits;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Comparator;

/** What all threads do, with the locks that they hold and wait for. Loaded when somebody asks. */
final class ThreadDump {
    private final StringBuilder text = new StringBuilder();

    private ThreadDump() {}

    /** As text, oldest threads first; why there is none where the JVM cannot tell. */
    static String take() {
        try {
            ThreadDump dump = new ThreadDump();
            dump.write(ManagementFactory.getThreadMXBean());
            return dump.cut();
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            return "This JVM does not tell what its threads do: " + e;
        }
    }

    private void write(ThreadMXBean threads) {
        long[] deadlocked = threads.isSynchronizerUsageSupported()
                ? threads.findDeadlockedThreads()
                : threads.findMonitorDeadlockedThreads();
        ThreadInfo[] all =
                threads.dumpAllThreads(threads.isObjectMonitorUsageSupported(), threads.isSynchronizerUsageSupported());
        Arrays.sort(all, Comparator.comparingLong(ThreadInfo::getThreadId));
        if (deadlocked != null) {
            text.append("Deadlock: these wait for each other:");
            for (ThreadInfo thread : all) {
                if (Arrays.stream(deadlocked).anyMatch(id -> id == thread.getThreadId())) {
                    text.append(' ').append(named(thread.getThreadName(), thread.getThreadId()));
                }
            }
            text.append("\n\n");
        }
        for (ThreadInfo thread : all) {
            write(thread);
        }
    }

    private void write(ThreadInfo thread) {
        text.append(named(thread.getThreadName(), thread.getThreadId()))
                .append(' ')
                .append(thread.getThreadState())
                .append(thread.isInNative() ? " (native)" : "")
                .append('\n');
        StackTraceElement[] trace = thread.getStackTrace();
        for (int depth = 0; depth < trace.length; depth++) {
            text.append("\tat ").append(ExitCaller.frame(trace[depth])).append('\n');
            if (depth == 0) {
                writeWaiting(thread);
            }
            for (MonitorInfo monitor : thread.getLockedMonitors()) {
                if (monitor.getLockedStackDepth() == depth) {
                    text.append("\t- locked ").append(monitor).append('\n');
                }
            }
        }
        for (LockInfo lock : thread.getLockedSynchronizers()) {
            text.append("\t- holds ").append(lock).append('\n');
        }
        text.append('\n');
    }

    private void writeWaiting(ThreadInfo thread) {
        LockInfo lock = thread.getLockInfo();
        if (lock == null) {
            return;
        }
        text.append("\t- waits for ").append(lock);
        if (thread.getLockOwnerName() != null) {
            text.append(", held by ").append(named(thread.getLockOwnerName(), thread.getLockOwnerId()));
        }
        text.append('\n');
    }

    private static String named(String name, long id) {
        return "\"" + name + "\" #" + id;
    }

    private String cut() {
        if (text.length() > Limits.FAILURE_TEXT_CHARS) {
            text.setLength(Limits.FAILURE_TEXT_CHARS);
            text.append("\n... the rest is cut\n");
        }
        return text.toString();
    }
}
