package sample;

import dev.xdist.api.spi.CrashDecision;
import dev.xdist.api.spi.CrashInfo;
import dev.xdist.api.spi.XdistPlugin;

/** Has a test that killed its worker run once more; when it does so again, it counts as skipped. */
public class Forgiving implements XdistPlugin {
    @Override
    public CrashDecision crashed(CrashInfo crash) {
        return crash.retries() == 0 ? CrashDecision.RETRY : CrashDecision.SKIP;
    }
}
