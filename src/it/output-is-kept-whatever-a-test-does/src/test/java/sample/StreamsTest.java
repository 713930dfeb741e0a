package sample;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.MethodName.class)
class StreamsTest {
    @Test
    void a_closes() {
        System.out.println("before close");
        System.out.close();
        System.out.println("after close");
    }

    @Test
    void b_replaces() {
        System.out.println("before replacing");
        System.setOut(new PrintStream(new ByteArrayOutputStream()));
    }

    @Test
    void c_isNext() {
        System.out.println("into the new stream");
        System.err.println("still here");
    }
}
