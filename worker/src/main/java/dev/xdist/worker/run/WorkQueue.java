package dev.xdist.worker.run;

import dev.xdist.worker.link.ClassRef;
import dev.xdist.worker.link.IntList;
import dev.xdist.worker.link.UnitOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the worker was told to do and has not begun. Filled by the reader thread, emptied by the thread that runs tests.
 * A unit has begun when it has left the queue: until then it can be taken back.
 */
public final class WorkQueue {
    private final Deque<Work> waiting = new ArrayDeque<>();
    private boolean shutdown;
    private boolean cancelled;

    public synchronized void collect(List<ClassRef> classes) {
        for (ClassRef owner : classes) {
            waiting.add(Work.collect(owner));
        }
        notifyAll();
    }

    /** Appends units; returns those that are refused, because the run is cancelled. */
    public synchronized int[] run(List<UnitOrder> units) {
        IntList refused = new IntList();
        for (UnitOrder unit : units) {
            if (cancelled) {
                refused.add(unit.unit);
            } else {
                waiting.add(Work.run(unit));
            }
        }
        notifyAll();
        return refused.toArray();
    }

    /** Takes out those of the units that have not begun. */
    public synchronized int[] takeBack(IntList units) {
        IntList returned = new IntList();
        for (Iterator<Work> works = waiting.iterator(); works.hasNext(); ) {
            UnitOrder unit = works.next().unit;
            if (unit != null && units.contains(unit.unit)) {
                works.remove();
                returned.add(unit.unit);
            }
        }
        return returned.toArray();
    }

    /** Drops everything, now and from now on; returns the units that were waiting. */
    public synchronized int[] cancel() {
        cancelled = true;
        IntList returned = new IntList();
        for (Work work : waiting) {
            if (work.unit != null) {
                returned.add(work.unit.unit);
            }
        }
        waiting.clear();
        return returned.toArray();
    }

    /** What is waiting is the last. */
    public synchronized void shutdown() {
        shutdown = true;
        notifyAll();
    }

    /** The next work, or null if there is none now. */
    synchronized @Nullable Work poll() {
        return waiting.poll();
    }

    /** Waits for the next work; null: there will be none. */
    synchronized @Nullable Work take() throws InterruptedException {
        while (waiting.isEmpty() && !shutdown) {
            wait();
        }
        return waiting.poll();
    }

    /** The unit that would be next, if a unit is. */
    synchronized @Nullable UnitOrder peekUnit() {
        Work next = waiting.peek();
        return next == null ? null : next.unit;
    }

    /** Takes the unit out, unless it is no longer the next. */
    synchronized boolean begin(UnitOrder unit) {
        Work next = waiting.peek();
        if (next == null || next.unit != unit) {
            return false;
        }
        waiting.remove();
        return true;
    }
}
