package sample;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class NativeTest {
    @Test
    void prints() throws Exception {
        PrintStream out = new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        for (int i = 0; i < 20_000; i++) {
            out.println("native line");
        }
        out.flush();
        new ProcessBuilder("sh", "-c", "echo line of the child").inheritIO().start().waitFor();
    }
}
