package sample;

import org.junit.jupiter.api.Test;

class SignalDies {
    @Test
    void isSignalled() throws Exception {
        String pid = String.valueOf(ProcessHandle.current().pid());
        new ProcessBuilder("kill", "-SEGV", pid).start().waitFor();
        Thread.sleep(100_000);
    }
}
