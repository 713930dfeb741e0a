package dev.xdist.provider.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.provider.unit.Loss;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How long a worker may take to start: 60 s to its hello, 600 s more until it waits for work. */
class StartLimitTest {
    private final VirtualScheduler time = new VirtualScheduler();
    private final List<String> kills = new ArrayList<>();
    private final StartLimit limit = new StartLimit(time, kills::add, true);

    @Test
    void noHello_costsTheWorkerAfter60Seconds() {
        limit.processBegan();

        time.pass(59_999, TimeUnit.MILLISECONDS);
        assertThat(kills).isEmpty();
        time.pass(1, TimeUnit.MILLISECONDS);
        assertThat(kills).containsExactly("said no hello within 60 s of its start");
    }

    @Test
    void helloAndNothingMore_costsTheWorkerAfter600Seconds() {
        limit.processBegan();
        time.pass(59, TimeUnit.SECONDS);
        limit.saidHello();

        time.pass(599_999, TimeUnit.MILLISECONDS);
        assertThat(kills).isEmpty();
        time.pass(1, TimeUnit.MILLISECONDS);
        assertThat(kills).containsExactly("was not ready within 600 s of its hello");
    }

    @Test
    void workerThatIsReady_hasAllTheTimeInTheWorld() {
        limit.processBegan();
        limit.saidHello();
        limit.over();

        time.pass(1, TimeUnit.DAYS);

        assertThat(kills).isEmpty();
    }

    @Test
    void helloThatIsReadAfterTheEnd_beginsNothing() {
        limit.processBegan();
        limit.over();
        limit.saidHello();

        time.pass(1, TimeUnit.DAYS);

        assertThat(kills).isEmpty();
    }

    @Test
    void debuggedWorker_hasAllTheTimeInTheWorld() {
        StartLimit none = new StartLimit(time, kills::add, false);
        none.processBegan();
        none.saidHello();

        time.pass(1, TimeUnit.DAYS);

        assertThat(kills).isEmpty();
    }

    @Test
    void linkThatIsOpened_isHeldToIt() {
        GatewayContract.Heard heard = new GatewayContract.Heard();
        WorkerLink link = new WorkerLink(heard, time, true);
        link.connected(new EmbeddedChannel(new FrameDecoder()));

        time.pass(600, TimeUnit.SECONDS);
        link.channelClosed();
        link.exited();
        time.pass(2, TimeUnit.SECONDS);

        assertThat(heard.endsTold())
                .containsExactly(new Loss("was not ready within 600 s of its hello", List.of(), ""));
    }
}
