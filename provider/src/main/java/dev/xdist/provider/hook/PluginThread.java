package dev.xdist.provider.hook;

import dev.xdist.api.spi.XdistListener;
import dev.xdist.api.spi.XdistPlugin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One plugin or listener and the one thread on which it is made and called: its calls wait in line, and nobody waits
 * for it without a limit. One that does not answer in time, or for which too many calls wait, is switched off: its
 * thread is left behind, for nothing can end it.
 */
final class PluginThread {
    /** Calls that may wait for one plugin; each is small, and a run of a million tests makes two million. */
    static final int WAITING_MAX = 65_536;

    private final Class<?> type;
    private final Duration limit;
    private final Complaints complaints;
    private final BlockingQueue<Call> waiting = new LinkedBlockingQueue<>(WAITING_MAX);
    private final CompletableFuture<Boolean> made = new CompletableFuture<>();
    private final Thread thread;
    private volatile String current = "its constructor";
    private volatile boolean off;

    /** One call; the second action is taken in its place if it fails or is never made. */
    private record Call(String hook, Consumer<XdistListener> body, Runnable otherwise) {}

    /**
     * Makes the plugin on its thread, which is begun here.
     *
     * @param limit how long it may take to answer
     */
    PluginThread(
            Class<?> type, Callable<XdistListener> maker, ClassLoader loader, Duration limit, Complaints complaints) {
        this.type = type;
        this.limit = limit;
        this.complaints = complaints;
        this.thread = new Thread(() -> run(maker), "xdist-hook-" + type.getSimpleName());
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        thread.start();
    }

    String name() {
        return type.getName();
    }

    /** Whether it is a plugin that has an answer of its own to what this method asks. */
    boolean answers(String hook, Class<?> parameter) {
        try {
            return XdistPlugin.class.isAssignableFrom(type)
                    && type.getMethod(hook, parameter).getDeclaringClass() != XdistPlugin.class;
        } catch (NoSuchMethodException | LinkageError e) {
            return false;
        }
    }

    /** Done when the plugin is made; fails with what its constructor threw, or if that takes too long. */
    CompletableFuture<Boolean> made() {
        return made.copy().orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void run(Callable<XdistListener> maker) {
        XdistListener plugin;
        try {
            plugin = maker.call();
        } catch (Throwable e) {
            made.completeExceptionally(e);
            return;
        }
        made.complete(true);
        while (!off) {
            try {
                Call next = waiting.take();
                current = next.hook();
                call(plugin, next);
            } catch (InterruptedException e) {
                // Left behind by the plugin; or this one is switched off, which the loop sees.
            }
        }
    }

    private void call(XdistListener plugin, Call call) {
        try {
            call.body().accept(plugin);
        } catch (Throwable e) {
            complaints.threw(type, call.hook(), e);
            call.otherwise().run();
        }
    }

    /** Lets it be called when its turn comes. Any thread; returns at once. */
    void tell(String hook, Consumer<XdistListener> body) {
        add(new Call(hook, body, () -> {}));
    }

    /**
     * Asks it, if it is one to be asked. Any thread; returns at once.
     *
     * @return the answer, or the other one if there is none in time
     */
    <R> CompletableFuture<R> ask(String hook, Function<XdistPlugin, R> question, R otherwise) {
        if (off || !XdistPlugin.class.isAssignableFrom(type)) {
            return CompletableFuture.completedFuture(otherwise);
        }
        CompletableFuture<R> answer = new CompletableFuture<>();
        add(new Call(
                hook,
                plugin -> answer.complete(question.apply((XdistPlugin) plugin)),
                () -> answer.complete(otherwise)));
        return answer.orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS).exceptionally(late -> {
            switchOff(" did not answer " + hook + " within " + seconds() + stuckIn(hook)
                    + ". The run goes on as if it had no answer");
            return otherwise;
        });
    }

    private void add(Call call) {
        if (off) {
            call.otherwise().run();
        } else if (!waiting.offer(call)) {
            call.otherwise().run();
            switchOff(" is too slow: " + WAITING_MAX + " calls wait for it" + stuckIn(""));
        } else if (off && waiting.remove(call)) {
            call.otherwise().run();
        }
    }

    /** Done when it has worked off all calls so far. */
    CompletableFuture<Boolean> caughtUp() {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        add(new Call("", plugin -> done.complete(true), () -> done.complete(false)));
        return done.orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS).exceptionally(late -> {
            switchOff(" had not caught up with the run " + seconds() + " after its end" + stuckIn(""));
            return false;
        });
    }

    private String seconds() {
        return limit.toMillis() < 1000 ? limit.toMillis() + " ms" : limit.toSeconds() + " s";
    }

    private String stuckIn(String asked) {
        return current.isEmpty() || current.equals(asked) ? "" : " (it is in " + current + ")";
    }

    private void switchOff(String why) {
        synchronized (this) {
            if (off) {
                return;
            }
            off = true;
        }
        complaints.say(name() + why + "; it is not called any more.");
        thread.interrupt();
        List<Call> dropped = new ArrayList<>();
        waiting.drainTo(dropped);
        dropped.forEach(call -> call.otherwise().run());
    }
}
