package sample;

import dev.xdist.api.XdistLocalOnly;
import dev.xdist.api.XdistRequires;
import org.junit.jupiter.api.Test;

@XdistLocalOnly
@XdistRequires({"jdk>=8", "cpus=1", "memory=1m", "os!=aix"})
class FulfilledTest {
    @Test
    void test() {}
}
