package sample;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.MethodName.class)
class BTest {
    @Test
    void a_before() {}

    @Test
    void b_breaks() throws Exception {
        Class<?> unsafe = Class.forName("sun.misc.Unsafe");
        Field field = unsafe.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        Method put = unsafe.getMethod("putAddress", long.class, long.class);
        Meeting.of("b", "a");
        put.invoke(field.get(null), 0L, 0L);
    }

    @Test
    void c_after() {}
}
