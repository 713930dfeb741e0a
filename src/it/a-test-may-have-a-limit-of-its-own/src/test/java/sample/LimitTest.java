package sample;

import dev.xdist.api.XdistTimeout;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@XdistTimeout(value = 1_500, unit = TimeUnit.MILLISECONDS)
class LimitTest {
    @Test
    @Tag("xdist.timeout:1s")
    void hangsByTag() throws Exception {
        Thread.sleep(100_000);
    }

    @Test
    @XdistTimeout(1)
    void hangs() throws Exception {
        Thread.sleep(100_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_000, 100_000})
    void eachHasAllOfTheTime(int millis) throws Exception {
        Thread.sleep(millis);
    }

    @Test
    @XdistTimeout(0)
    void hasNone() throws Exception {
        Thread.sleep(3_000);
    }
}
