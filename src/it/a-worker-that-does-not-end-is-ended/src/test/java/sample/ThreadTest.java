package sample;

import org.junit.jupiter.api.Test;

class ThreadTest {
    @Test
    void leavesAThreadThatNeverEnds() {
        new Thread(() -> {
            while (true) {
                Thread.onSpinWait();
            }
        }).start();
    }
}
