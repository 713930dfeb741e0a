package dev.xdist.api.spi;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A mode of one's own: says which units go to which workers, see {@link XdistPlugin#scheduler}.
 *
 * <p>What it deals is checked while the run goes on. One that throws, has no answer within ten seconds, deals what does
 * not wait, or leaves units waiting while no worker has anything to do, is told of once, and what is left is dealt as
 * with {@code xdist.dist=load}. Locks hold whatever it deals: units that lock something are dealt by xdist itself, and
 * stand on no table. So are those that a worker that died had not begun: they wait again.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface XdistScheduler {
    /**
     * Deal some of what waits, or nothing yet. Called on its plugin's thread whenever something waits and a worker
     * joined, ended a unit or is gone; it is called again only when that happens again, so that a worker which is to
     * have no break between two units needs more than one.
     *
     * @param table what is where now, and takes what is dealt
     * @since 0.1
     */
    void deal(DealTable table);
}
