package dev.xdist.provider.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PopenGatewayTest extends GatewayContract {
    private @Nullable PopenGateway popen;

    @Override
    Gateway open() {
        popen = PopenGateway.open(warnings::add);
        return popen;
    }

    /** An error on the one thread that hears the workers, for want of memory, must not leave the run waiting. */
    @Test
    void deathOfTheLink_isALossOfEveryWorker_andOfThoseToCome() throws Exception {
        Heard before = new Heard();
        popen.start(plan("wait"), before);
        before.opened.await();

        popen.killLink();

        String why = "was cut off: the controller's thread that hears the workers has ended";
        assertThat(before.end().summary()).isEqualTo(why);
        Heard after = new Heard();
        popen.start(plan("wait"), after);
        assertThat(after.end().summary()).isEqualTo(why);
    }
}
