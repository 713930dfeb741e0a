package dev.xdist.worker.link;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;

/**
 * Everything that a worker says. Frames wait in a buffer until {@link #flush()}: before a test begins, so that a crash
 * is blamed on the right one, and before the worker waits. Safe for use by several threads; each call is one frame.
 *
 * <p>Writing blocks when the controller does not read: that bounds the memory for output.
 */
public final class Outbox {
    private static final int BUFFER_BYTES = 16 * 1024;
    private static final int OUTPUT_KIND = 8;

    private final OutputStream out;
    private final LossHandler onLoss;
    private final WireWriter frame = new WireWriter();
    private final WireWriter body = new WireWriter();
    private final WireWriter part = new WireWriter();

    /** Writes to a stream; {@code onLoss} is called when that fails, and does not return in a real worker. */
    public Outbox(OutputStream out, LossHandler onLoss) {
        this.out = new BufferedOutputStream(out, BUFFER_BYTES);
        this.onLoss = onLoss;
    }

    public synchronized void hello(byte[] token, String workerId, long pid) {
        WireWriter hello = body.clear();
        hello.bytes(1, token);
        hello.text(2, workerId);
        hello.number(3, pid);
        hello.text(4, System.getProperty("java.version", ""));
        hello.text(5, System.getProperty("java.home", ""));
        send(1);
        flush();
    }

    public synchronized void ready() {
        body.clear();
        send(2);
        flush();
    }

    /** Tells what a class holds. */
    public synchronized void classCollected(
            int classNumber, List<FoundUnit> found, String problem, boolean splittable) {
        WireWriter collected = body.clear();
        collected.number(1, classNumber);
        for (FoundUnit method : found) {
            WireWriter unit = part.clear();
            unit.text(1, method.uniqueId);
            unit.text(2, method.displayName);
            unit.flag(3, method.promised);
            for (String group : method.groups) {
                unit.text(4, group);
            }
            unit.text(5, method.scope);
            locks(unit, 6, method.locks);
            for (String tag : method.tags) {
                unit.text(8, tag);
            }
            collected.message(2, unit);
        }
        collected.text(3, problem);
        collected.flag(4, splittable);
        send(3);
    }

    public synchronized void unitStarted(int unit) {
        body.clear().number(1, unit);
        send(4);
        flush();
    }

    public synchronized void unitFinished(int unit, long nanos, UnitEnd end, String text) {
        WireWriter finished = body.clear();
        finished.number(1, unit);
        finished.number(2, nanos);
        finished.number(3, end.number);
        finished.text(4, text);
        send(5);
    }

    public synchronized void unitsReturned(int[] units) {
        body.clear().numbers(1, units);
        send(6);
        flush();
    }

    /** Tells which methods of a unit were given back. */
    public synchronized void methodsReturned(int unit, Collection<String> uniqueIds) {
        WireWriter returned = body.clear();
        returned.number(1, unit);
        for (String uniqueId : uniqueIds) {
            returned.element(2, uniqueId);
        }
        send(11);
        flush();
    }

    /** Tells that a unit is not begun before the controller has taken care of its bonds. */
    public synchronized void unitHeldBack(int unit, Locks locks, Collection<String> groups) {
        WireWriter held = body.clear();
        held.number(1, unit);
        locks(held, 2, locks);
        for (String group : groups) {
            held.element(4, group);
        }
        send(13);
        flush();
    }

    /** Two fields: what is read, and behind it what is written. */
    private static void locks(WireWriter written, int field, Locks locks) {
        for (String key : locks.reads) {
            written.element(field, key);
        }
        for (String key : locks.writes) {
            written.element(field + 1, key);
        }
    }

    /** Tells what the providers of a template gave. */
    public synchronized void invocationsGiven(int unit, String uniqueId, int count, long namesHash) {
        WireWriter given = body.clear();
        given.number(1, unit);
        given.text(2, uniqueId);
        given.number(3, count);
        given.number(4, namesHash);
        send(12);
    }

    public synchronized void testEvent(int unit, TestEvent event) {
        WireWriter written = body.clear();
        written.number(1, unit);
        written.number(2, event.kind.number);
        written.text(3, event.uniqueId);
        written.message(4, EventParts.name(part, event.name));
        written.number(5, event.elapsedMillis);
        if (event.failure != null) {
            written.message(6, EventParts.failure(part, event.failure));
        }
        written.text(7, event.reason);
        written.flag(10, event.test);
        written.number(11, event.limitMillis);
        send(7);
        if (event.kind == TestEvent.Kind.STARTED) {
            flush();
        }
    }

    public synchronized void output(int unit, String uniqueId, String text, boolean stderr) {
        WireWriter written = body.clear();
        written.number(1, unit);
        written.number(2, OUTPUT_KIND);
        written.text(3, uniqueId);
        written.text(8, text);
        written.flag(9, stderr);
        send(7);
    }

    public synchronized void notice(String text) {
        body.clear().text(1, text);
        send(8);
    }

    /** Says what is as it should be, to users who want to know more. */
    public synchronized void hint(String text) {
        WireWriter hint = body.clear();
        hint.text(1, text);
        hint.flag(2, true);
        send(8);
    }

    /** Tells of a tag of ours and where it stands; without a method it stands on the class. */
    public synchronized void ownTag(String tag, String className, String method, boolean onWholeClass) {
        WireWriter seen = body.clear();
        seen.text(1, tag);
        seen.text(2, className);
        seen.text(3, method);
        seen.flag(4, onWholeClass);
        send(40);
    }

    /** Answers a ping. */
    public synchronized void alive() {
        body.clear();
        send(14);
        flush();
    }

    public synchronized void threadDump(String text) {
        body.clear().text(1, text);
        send(15);
        flush();
    }

    /** Asks for something on behalf of a test. */
    public synchronized void ask(Ask ask) {
        WireWriter asked = body.clear();
        asked.number(1, ask.number);
        asked.number(2, ask.kind);
        asked.text(3, ask.key);
        asked.number(4, ask.size);
        asked.number(5, ask.thread);
        asked.number(6, ask.waitMillis);
        asked.flag(7, ask.cleansUp);
        send(16);
        flush();
    }

    /** Tells what has become of what was asked for: released, computed or failed, by the numbers of link.proto. */
    public synchronized void settle(long number, int how, byte[] data) {
        WireWriter settled = body.clear();
        settled.number(1, number);
        settled.number(2, how);
        settled.bytes(3, data);
        send(17);
        flush();
    }

    /** Tells plugins something under a key. */
    public synchronized void tellPlugins(String key, String value) {
        WireWriter output = body.clear();
        output.text(1, key);
        output.text(2, value);
        send(19);
        flush();
    }

    /** Tells that only cleaning up is left. */
    public synchronized void leaving() {
        body.clear();
        send(18);
        flush();
    }

    /** Tells that the shared resource of this host is there, and where. */
    public synchronized void resourceUp(byte[] addresses) {
        body.clear().bytes(1, addresses);
        send(20);
        flush();
    }

    /** Tells that it could not be started: the error, and a line of it. */
    public synchronized void resourceFailed(byte[] error, String text) {
        WireWriter failed = body.clear();
        failed.bytes(1, error);
        failed.text(2, text);
        send(21);
        flush();
    }

    public synchronized void internalError(String text) {
        body.clear().text(1, text);
        send(9);
        flush();
    }

    public synchronized void finished() {
        body.clear();
        send(10);
        flush();
    }

    public synchronized void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            onLoss.lost();
        }
    }

    private void send(int field) {
        frame.clear().message(field, body);
        try {
            frame.writeFrame(out);
        } catch (IOException e) {
            onLoss.lost();
        }
    }
}
