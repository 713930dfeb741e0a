package sample;

import dev.xdist.api.XdistRequires;
import org.junit.jupiter.api.Test;

@XdistRequires("jdk>=99")
class TooMuchTest {
    @Test
    void test() {}
}
