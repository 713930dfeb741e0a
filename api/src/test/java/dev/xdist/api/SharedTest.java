package dev.xdist.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Without xdist: the same calls among the threads of this JVM. */
class SharedTest {
    @Test
    void once_isMadeOnceForAllThreads() throws Exception {
        AtomicInteger made = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Callable<String> asks = () -> Xdist.once("local value", () -> "made " + made.incrementAndGet());

        List<Future<String>> values = threads.invokeAll(List.of(asks, asks, asks, asks));

        for (Future<String> value : values) {
            assertThat(value.get()).isEqualTo("made 1");
        }
        threads.shutdown();
    }

    @Test
    void once_failsForAllWithTheSameError() {
        Callable<String> broken = () -> {
            throw new IllegalStateException("no database");
        };

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> Xdist.once("local failure", broken))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no database")
                    .satisfies(error -> assertThat(error.getSuppressed()[0])
                            .hasMessage("What is made once for \"local failure\" could not be made. That was tried in"
                                    + " main."));
        }
    }

    @Test
    void once_withWhatCannotBeSent_saysSo() {
        assertThatThrownBy(() -> Xdist.once("local object", () -> new byte[2 * 1024 * 1024]))
                .isInstanceOf(XdistException.class)
                .hasMessage("The value for \"local object\" has 2097179 bytes; at most 1048576 are allowed. Share where"
                        + " it is, and not the thing itself.");
    }

    @Test
    void once_withACodec() {
        XdistCodec<StringBuilder> codec = new XdistCodec<>() {
            @Override
            public byte[] encode(StringBuilder value) {
                return value.toString().getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public StringBuilder decode(byte[] bytes) {
                return new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
            }
        };

        StringBuilder one = Xdist.once("local codec", codec, () -> new StringBuilder("a"), null);
        StringBuilder other = Xdist.once("local codec", codec, () -> new StringBuilder("b"), null);

        assertThat(one).hasToString("a").isNotSameAs(other);
        assertThat(other).hasToString("a");
    }

    @Test
    void lock_heldByAnotherThread_namesItWhenTheTimeIsUp() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread holder = new Thread(
                () -> {
                    try (XdistGrant lock = Xdist.lock("local lock")) {
                        held.countDown();
                        done.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "the holder");
        holder.start();
        held.await();

        assertThatThrownBy(() -> Xdist.lock("local lock", Duration.ofMillis(20)))
                .isInstanceOf(XdistException.class)
                .hasMessage("main (" + Thread.currentThread().getName()
                        + ") has waited 20 ms for lock \"local lock\", which main (the holder) holds.");

        done.countDown();
        Xdist.lock("local lock").close();
        holder.join();
    }

    @Test
    void lock_takenTwiceByOneThread_isRefused() {
        XdistGrant lock = Xdist.readLock("local twice");
        assertThatThrownBy(() -> Xdist.lock("local twice")).hasMessageStartingWith("This would never end: ");
        lock.close();

        Xdist.lock("local twice").close();
    }

    @Test
    void interrupted_givesUpAndStaysInterrupted() throws Exception {
        XdistGrant taken = Xdist.semaphore("local permits", 1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<Boolean> stays = thread.submit(() -> {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> Xdist.semaphore("local permits", 1)).isInstanceOf(XdistException.class);
            return Thread.interrupted();
        });

        assertThat(stays.get()).isTrue();
        taken.close();
        Xdist.semaphore("local permits", 1).close();
        thread.shutdown();
    }

    @Test
    void pool_makesEachResourceOnce() {
        AtomicInteger made = new AtomicInteger();

        for (int i = 0; i < 3; i++) {
            try (XdistLease<String> one = Xdist.pool("local pool", 2, place -> "db" + place + made.incrementAndGet());
                    XdistLease<String> other =
                            Xdist.pool("local pool", 2, place -> "db" + place + made.incrementAndGet())) {
                assertThat(one.value()).isEqualTo("db01");
                assertThat(other.value()).isEqualTo("db12");
                assertThat(other.index()).isEqualTo(1);
            }
        }
    }

    @Test
    void whatCannotBeAskedFor_isRefusedWithWhatCan() {
        assertThatThrownBy(() -> Xdist.lock("")).hasMessage("A key has from 1 to 236 characters, and this one has 0.");
        assertThatThrownBy(() -> Xdist.lock("k".repeat(237)))
                .hasMessage("A key has from 1 to 236 characters, and this one has 237.");
        assertThatThrownBy(() -> Xdist.semaphore("k", 0))
                .hasMessage("The semaphore \"k\" is to have size 0; from 1 to 100000 is possible.");
        assertThatThrownBy(() -> Xdist.lock("k", Duration.ZERO))
                .hasMessage("A wait of PT0S is none; it has to be longer than nothing.");
    }

    @Test
    void cleanUpThatThrows_keepsNoOtherFromItsTurn() {
        List<String> ran = new ArrayList<>();
        AtomicBoolean broken = new AtomicBoolean(true);
        LocalDesk desk = new LocalDesk();
        for (String key : List.of("first", "second", "third")) {
            desk.keep(key, () -> {
                ran.add(key);
                if (broken.get() && !key.equals("first")) {
                    throw new IllegalStateException(key);
                }
            });
        }

        assertThatThrownBy(desk::cleanUp)
                .hasMessage("third")
                .satisfies(error -> assertThat(error.getSuppressed()[0]).hasMessage("second"));

        assertThat(ran).containsExactly("third", "second", "first");
        broken.set(false); // it runs once more as this JVM ends
    }
}
