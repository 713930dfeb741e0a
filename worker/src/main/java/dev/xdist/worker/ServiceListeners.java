package dev.xdist.worker;

import dev.xdist.api.XdistWorker;
import dev.xdist.api.spi.XdistWorkerListener;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/** Calls the user's listeners one after another. Loaded only where there is one, and with it xdist-api. */
final class ServiceListeners {
    private final Consumer<String> notices;
    private final List<XdistWorkerListener> listeners = new ArrayList<>();

    ServiceListeners(Consumer<String> notices, ClassLoader loader) {
        this.notices = notices;
        ServiceLoader.load(XdistWorkerListener.class, loader).forEach(listeners::add);
    }

    void started() {
        each("workerStarted", listener -> listener.workerStarted(XdistWorker.current()));
    }

    void finished() {
        each("workerFinished", listener -> listener.workerFinished(XdistWorker.current()));
    }

    private void each(String method, Consumer<XdistWorkerListener> call) {
        for (XdistWorkerListener listener : listeners) {
            try {
                call.accept(listener);
            } catch (Throwable e) {
                notices.accept(listener.getClass().getName() + "." + method + " threw " + e + ". The worker goes on.");
            }
        }
    }
}
