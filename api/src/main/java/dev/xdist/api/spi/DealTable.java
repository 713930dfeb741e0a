package dev.xdist.api.spi;

import java.time.Duration;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What is where at one moment of a run, for a scheduler to deal. Made by xdist for one call of {@link
 * XdistScheduler#deal} and of no use after it.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface DealTable {
    /**
     * Return the workers that may be dealt to, by their order of start.
     *
     * @since 0.1
     */
    List<WorkerInfo> workers();

    /**
     * Return what a worker was sent and has not ended, in the order in which it runs it. What is dealt in this call is
     * in it.
     *
     * @param worker one of {@link #workers}
     * @since 0.1
     */
    List<UnitInfo> held(WorkerInfo worker);

    /**
     * Return the first units that wait, in their order, but not more than 1,000. What is dealt in this call is not in
     * it any more.
     *
     * @since 0.1
     */
    List<UnitInfo> waiting();

    /**
     * Return how many units wait in all.
     *
     * @since 0.1
     */
    int waitingCount();

    /**
     * Return what a unit that waits is expected to take, by former runs or by a guess; zero where there is no ground
     * for one.
     *
     * @param unit one of {@link #waiting}
     * @since 0.1
     */
    Duration expected(UnitInfo unit);

    /**
     * Send units to a worker, behind what it has.
     *
     * @param worker one of {@link #workers}
     * @param units of {@link #waiting}, in the order in which it is to run them; at least one
     * @throws IllegalArgumentException if one of them does not wait, or the worker is none of this table's
     * @since 0.1
     */
    void deal(WorkerInfo worker, List<UnitInfo> units);
}
