package sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** What has run in this JVM. */
class Jvm {
    private static final Set<String> CLASSES = new ConcurrentSkipListSet<>();

    private Jvm() {}

    static void runs(Class<?> test, boolean alone) {
        boolean others = CLASSES.stream().anyMatch(name -> !name.equals(test.getName()));
        boolean afterFresh = CLASSES.stream().anyMatch(name -> name.contains("Fresh") && !name.equals(test.getName()));
        CLASSES.add(test.getName());
        assertEquals(false, alone ? others : afterFresh, () -> test + " runs in a JVM with " + CLASSES);
    }
}
