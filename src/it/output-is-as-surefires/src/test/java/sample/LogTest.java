package sample;

import java.io.PrintStream;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.MethodName.class)
class LogTest {
    private static final PrintStream EARLY = System.out;
    private static final Logger LOG = Logger.getLogger("sample");

    static {
        LOG.addHandler(new EarlyHandler(System.err));
    }

    @Test
    void early() {
        EARLY.println("early stream in early");
        LOG.info("logged in early");
    }

    @Test
    void late() throws Exception {
        EARLY.println("early stream in late");
        LOG.info("logged in late");
        Thread thread = new Thread(() -> System.out.println("of a thread in late"));
        thread.start();
        thread.join();
    }

    /** Keeps the stream that it was made with, as appenders of log frameworks do. */
    private static final class EarlyHandler extends Handler {
        private final PrintStream stream;

        EarlyHandler(PrintStream stream) {
            this.stream = stream;
        }

        @Override
        public void publish(LogRecord record) {
            stream.println("stderr: early handler " + record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
