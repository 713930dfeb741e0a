package sample;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
@TestMethodOrder(MethodOrderer.MethodName.class)
class MemoryTest {
    @Test
    void a_before() {}

    @Test
    void b_dies() throws Exception {
        System.out.println("last words of MemoryTest");
        List<byte[]> all = new ArrayList<>();
        while (true) {
            all.add(new byte[8 << 20]);
        }
    }

    @Test
    void c_after() {}
}
