package dev.xdist.worker.link;

import java.util.List;
import java.util.Set;

/** What the controller can ask for after the set-up. Called on the reader thread, in the order of the frames. */
public interface Orders {
    void collect(List<ClassRef> classes);

    void run(List<UnitOrder> units);

    void takeBack(IntList units);

    void takeMethods(int unit, Set<String> uniqueIds);

    void shutdown();

    void cancel();

    void ping();

    /** Asks for all threads; the id is empty if no test is to be interrupted. */
    void interrupt(String uniqueId);

    /** Tells what becomes of something that a test asked for. */
    void answer(Answer answer);

    /** Lets this worker clean up and end. */
    void cleanUp(List<String> keys);
}
