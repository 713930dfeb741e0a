package sample;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OnlyTest {
    @Test
    void a() {}

    @Test
    void b() {}

    @Nested
    class Inner {
        @Test
        void c() {}

        @Test
        void d() {}
    }

    @Nested
    @Disabled("to see that it is told")
    class Off {
        @Test
        void e() {}
    }
}
