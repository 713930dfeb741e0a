package sample;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.MethodName.class)
class KillTest {
    @Test
    void a_before() {}

    @Test
    void b_dies() throws Exception {
        System.out.println("last words of KillTest");
        new ProcessBuilder("kill", "-9", String.valueOf(ProcessHandle.current().pid())).start();
        Thread.sleep(30_000);
    }

    @Test
    void c_after() {}
}
