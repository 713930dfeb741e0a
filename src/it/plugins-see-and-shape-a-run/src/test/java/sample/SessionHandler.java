package sample;

import dev.xdist.api.XdistWorker;
import dev.xdist.api.spi.RunConfig;
import dev.xdist.api.spi.XdistListener;
import dev.xdist.api.spi.XdistWorkerListener;

/** Does one thing once for the whole run, and another in every worker. */
public class SessionHandler implements XdistListener, XdistWorkerListener {
    @Override
    public void runStarted(RunConfig run) {
        System.out.println("the run begins, in the controller");
    }

    @Override
    public void workerStarted(XdistWorker worker) {
        System.setProperty("session", worker.id() + " begins");
    }
}
