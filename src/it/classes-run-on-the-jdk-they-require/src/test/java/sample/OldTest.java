package sample;

import dev.xdist.api.XdistRequires;
import org.junit.jupiter.api.Test;

@XdistRequires("jdk=17")
class OldTest {
    @Test
    void test() throws Exception {
        Jdk.tell(getClass());
    }
}
