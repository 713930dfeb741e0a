package dev.xdist.worker.link;

import java.util.List;
import java.util.Set;

/** The few orders that the host of a shared resource takes; it has nothing to do with tests. */
public final class HostOrders implements Orders {
    private final Runnable close;
    private final Runnable tellThreads;

    /** What is done when it is to close the resource, and when it is asked what its threads do. */
    public HostOrders(Runnable close, Runnable tellThreads) {
        this.close = close;
        this.tellThreads = tellThreads;
    }

    @Override
    public void shutdown() {
        close.run();
    }

    @Override
    public void interrupt(String uniqueId) {
        tellThreads.run();
    }

    @Override
    public void collect(List<ClassRef> classes) {
        throw notForUs();
    }

    @Override
    public void run(List<UnitOrder> units) {
        throw notForUs();
    }

    @Override
    public void takeBack(IntList units) {
        throw notForUs();
    }

    @Override
    public void takeMethods(int unit, Set<String> uniqueIds) {
        throw notForUs();
    }

    @Override
    public void cancel() {
        throw notForUs();
    }

    @Override
    public void ping() {
        throw notForUs();
    }

    @Override
    public void answer(Answer answer) {
        throw notForUs();
    }

    @Override
    public void cleanUp(List<String> keys) {
        throw notForUs();
    }

    private static IllegalStateException notForUs() {
        return new IllegalStateException("The host of a shared resource got an order for a worker.");
    }
}
