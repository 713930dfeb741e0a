package sample;

import org.junit.jupiter.api.Test;

class CrashOnce {
    @Test
    void halts() {
        if (Seen.first("halts")) {
            Runtime.getRuntime().halt(7);
        }
    }

    @Test
    void lives() {}
}
