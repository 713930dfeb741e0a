package sample;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.MethodName.class)
class CharactersTest {
    private static final String ODD =
            "nul \0 bell \7 escape \33[31m red \177 \u0085 both \ud83d\ude00 end ]]> <&>";

    @BeforeAll
    static void beforeAll() {
        System.out.println("before all");
    }

    @AfterAll
    static void afterAll() {
        System.out.println("after all");
    }

    @BeforeEach
    void beforeEach() {
        System.err.println("stderr: before each");
    }

    @AfterEach
    void afterEach() {
        System.out.println("after each");
    }

    @Test
    void bytes() {
        byte[] text = "bytes äöü €\n".getBytes(StandardCharsets.UTF_8);
        System.out.write(text, 0, text.length);
        System.out.write('\n');
        System.out.flush();
    }

    @Test
    @Disabled("not \1 today")
    void disabled() {}

    @Test
    void fails() {
        System.out.println(ODD);
        fail("message " + ODD);
    }

    @Test
    void inTurn() {
        for (int i = 0; i < 100; i++) {
            System.out.print("out " + i + " ");
            System.err.println("stderr: err " + i);
        }
        System.out.println();
    }

    @Test
    void kinds() {
        System.out.printf("%s %d%n", "formatted", 1);
        System.out.append("appended ").append('c').append("xyzx", 1, 3).println(1.5f);
        System.out.println(new char[] {'a', 'b'});
        System.out.println((Object) null);
        System.out.print(true);
        System.out.print(2L);
        System.out.println('c');
    }

    @Test
    void noLineEnd() {
        System.out.print("no line end");
    }

    @Test
    void silent() {}
}
