package dev.xdist.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Shared resources without xdist, and what every host does with one. */
class ResourceTest {
    private static final AtomicInteger STARTED = new AtomicInteger();

    static class Counted implements XdistResource {
        @Override
        public Map<String, String> start() {
            return Map.of("url", "start " + STARTED.incrementAndGet(), "user", "ü");
        }

        @Override
        public void close() {}
    }

    @Test
    void resource_isStartedOnceForAllThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Callable<String> asks = () -> Xdist.shared(Counted.class).get("url");

        List<Future<String>> urls = threads.invokeAll(List.of(asks, asks, asks, asks));

        for (Future<String> url : urls) {
            assertThat(url.get()).isEqualTo("start 1");
        }
        assertThat(Xdist.shared(Counted.class).asMap()).isEqualTo(Map.of("url", "start 1", "user", "ü"));
        assertThatThrownBy(() -> Xdist.shared(Counted.class).get("port"))
                .isInstanceOf(XdistException.class)
                .hasMessage("dev.xdist.api.ResourceTest$Counted has no address \"port\"; it has url, user.");
        assertThat(Xdist.shared(Counted.class)).hasToString("dev.xdist.api.ResourceTest$Counted[url, user]");
        threads.shutdown();
    }

    static class Broken implements XdistResource {
        @Override
        public Map<String, String> start() throws IOException {
            throw new IOException("port " + STARTED.incrementAndGet() + " is taken");
        }

        @Override
        public void close() {
            throw new AssertionError("it was never started");
        }
    }

    @Test
    void resourceThatCannotStart_failsForAllWithItsOwnError() {
        int before = STARTED.get();

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> Xdist.shared(Broken.class))
                    .isInstanceOf(XdistException.class)
                    .hasMessage("The shared resource dev.xdist.api.ResourceTest$Broken could not be started:"
                            + " java.io.IOException: port " + (before + 1) + " is taken")
                    .hasCauseInstanceOf(IOException.class)
                    .satisfies(error -> assertThat(
                                    error.getCause().getStackTrace()[0].getMethodName())
                            .isEqualTo("start"));
        }
    }

    static class Unserializable implements XdistResource {
        static class Failure extends RuntimeException {
            private static final long serialVersionUID = 1;

            final transient Object fine = new Object();
            final Object notFine = new Object();
        }

        @Override
        public Map<String, String> start() {
            throw new Failure();
        }

        @Override
        public void close() {}
    }

    @Test
    void errorThatCannotBeSent_isToldWithItsTrace() {
        assertThatThrownBy(() -> Xdist.shared(Unserializable.class))
                .isInstanceOf(XdistException.class)
                .hasMessageContaining("$Failure")
                .hasMessageContaining("ResourceTest$Unserializable.start(")
                .hasNoCause();
    }

    static class Asking implements XdistResource {
        @Override
        public Map<String, String> start() {
            return Xdist.shared(Counted.class).asMap();
        }

        @Override
        public void close() {}
    }

    @Test
    void resourceThatAsksForAnother_isRefused_hereAsInAHost() {
        assertThatThrownBy(() -> Xdist.shared(Asking.class))
                .hasMessageContaining("ResourceTest$Asking asks for shared resource"
                        + " \"dev.xdist.api.ResourceTest$Counted\". A shared resource uses nothing that workers share");

        Xdist.once("asked for later", () -> "the thread is free again");
    }

    static class Nowhere implements XdistResource {
        static boolean closed;

        @Override
        public Map<String, String> start() {
            Map<String, String> addresses = new HashMap<>();
            addresses.put("url", null);
            return addresses;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void addressThatIsNull_isRefused_andTheResourceClosed() {
        assertThatThrownBy(() -> Xdist.shared(Nowhere.class))
                .hasMessageContaining("ResourceTest$Nowhere.start() returned a key or an address that is null.");

        assertThat(Nowhere.closed).isTrue();
    }

    static class Huge implements XdistResource {
        @Override
        public Map<String, String> start() {
            char[] much = new char[1024 * 1024 - 10];
            Arrays.fill(much, 'x');
            return Map.of("key", new String(much));
        }

        @Override
        public void close() {}
    }

    @Test
    void addressesThatAreTooLong_areRefused() {
        assertThatThrownBy(() -> Xdist.shared(Huge.class))
                .hasMessageContaining("The addresses of dev.xdist.api.ResourceTest$Huge have 1048577 bytes; at most"
                        + " 1048576 are allowed.");
    }

    class Inner implements XdistResource {
        @Override
        public Map<String, String> start() {
            return Map.of();
        }

        @Override
        public void close() {}
    }

    @Test
    void classThatCannotBeMade_saysWhatIsNeeded() {
        assertThatThrownBy(() -> Xdist.shared(Inner.class))
                .hasMessageContaining("ResourceTest$Inner cannot be made: a shared resource is a class with a"
                        + " constructor without parameters, and a nested one has to be static.");
        ResourceHost other = new ResourceHost("java.lang.Object", getClass().getClassLoader());
        assertThatThrownBy(other::start).hasMessage("java.lang.Object is no XdistResource.");
    }

    @Test
    void host_closesOnce_andOnlyWhatItStarted() throws Exception {
        ResourceHost host = new ResourceHost(Closing.class.getName(), getClass().getClassLoader());

        host.close();
        host.start();
        host.close();
        host.close();

        assertThat(Closing.CLOSED).hasValue(1);
    }

    static class Closing implements XdistResource {
        static final AtomicInteger CLOSED = new AtomicInteger();

        @Override
        public Map<String, String> start() {
            return Map.of();
        }

        @Override
        public void close() {
            CLOSED.incrementAndGet();
        }
    }
}
