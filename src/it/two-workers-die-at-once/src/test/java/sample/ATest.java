package sample;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.MethodName.class)
class ATest {
    @Test
    void a_before() {}

    @Test
    void b_leaves() throws Exception {
        Meeting.of("a", "b");
        Runtime.getRuntime().halt(21);
    }

    @Test
    void c_after() {}
}
