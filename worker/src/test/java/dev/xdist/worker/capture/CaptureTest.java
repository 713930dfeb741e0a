package dev.xdist.worker.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.xdist.proto.FrameCodec;
import dev.xdist.proto.Limits;
import dev.xdist.proto.TestEvent;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.worker.link.Outbox;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CaptureTest {
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final Outbox outbox = new Outbox(sent, () -> {});
    private final Capture capture = new Capture(outbox);
    private final PrintStream out = capture.stream(false);
    private final PrintStream err = capture.stream(true);

    @Test
    void output_belongsToWhatBeganLast() throws Exception {
        capture.owner(1, "a");
        out.print("one ");
        out.println(1);
        capture.owner(1, "b");
        out.printf("%s-%d%n", "two", 2);

        assertThat(chunks()).containsExactly("1 a out:one 1\n", "1 b out:two-2\n");
    }

    @Test
    void bothStreams_keepTheirOrder() throws Exception {
        out.print('a');
        err.print("b");
        out.append("c").append('d').append("xefx", 1, 3);

        assertThat(chunks()).containsExactly("-1  out:a", "-1  err:b", "-1  out:cdef");
    }

    @Test
    void longOutput_isCutIntoChunksThatHoldWholeCharacters() throws Exception {
        String text = "x" + "\uD83D\uDE00".repeat(Limits.OUTPUT_CHUNK_CHARS);

        out.print(text);

        List<String> texts = texts();
        assertThat(texts).allSatisfy(chunk -> assertThat(chunk).hasSizeLessThanOrEqualTo(Limits.OUTPUT_CHUNK_CHARS));
        assertThat(String.join("", texts)).isEqualTo(text);
    }

    @Test
    void characterThatComesInPieces_isPutTogether() throws Exception {
        byte[] bytes = "aé€".getBytes(Charset.defaultCharset());

        for (byte next : bytes) {
            out.write(next);
        }

        assertThat(String.join("", texts())).isEqualTo(new String(bytes, Charset.defaultCharset()));
    }

    @Test
    void textBeyondPlatformCharset_isKept() throws Exception {
        out.println("日本");
        out.println((Object) null);
        out.println(new char[] {'x'});

        assertThat(String.join("", texts())).isEqualTo("日本\nnull\nx\n");
    }

    @Test
    void closedStream_goesOn() throws Exception {
        out.close();
        out.print("still");

        assertThat(out.checkError()).isFalse();
        assertThat(String.join("", texts())).isEqualTo("still");
    }

    @Test
    void severalThreads_ownTheirOutputAndThatOfTheirChildren() throws Exception {
        capture.attributeByThread();
        Thread first = new Thread(() -> {
            capture.owner(1, "first");
            Thread child = new Thread(() -> out.print("child"));
            child.start();
            join(child);
        });
        capture.owner(1, "second");

        first.start();
        join(first);
        out.print("main");

        assertThat(chunks()).containsExactly("1 first out:child", "1 second out:main");
    }

    /** As Surefire has it: what a pool's thread prints is of the test that runs, and only that can be known. */
    @Test
    void threadOfEarlierTest_printsForTheRunningOneAndIsMarkedOnce() throws Exception {
        String id = "[engine:e]/[class:a.ATest]/[method:first()]";
        capture.owner(1, id);
        Hand late = new Hand();
        capture.over(id);
        capture.owner(1, "[engine:e]/[class:a.ATest]");
        capture.owner(2, "[engine:e]/[class:a.BTest]/[method:second()]");

        out.print("own");
        late.run(() -> out.println("late"));
        late.run(() -> out.println("later"));
        out.println("own");

        assertThat(String.join("", texts()))
                .isEqualTo("own\n[xdist: thread \"hand\", which a.ATest.first() started, prints from here on]\n"
                        + "late\nlater\nown\n");
        assertThat(events()).allSatisfy(event -> assertThat(event.getUnit()).isEqualTo(2));
    }

    @Test
    void severalThreads_lateOutputOfAnEndedUnitGoesToTheRunningUnitAndIsMarked() throws Exception {
        capture.attributeByThread();
        String id = "[engine:e]/[class:a.ATest]/[method:first()]";
        capture.owner(1, id);
        Hand late = new Hand();
        capture.over(id);
        capture.owner(2, "b");

        late.run(() -> out.println("late"));

        assertThat(chunks())
                .containsExactly(
                        "2 b out:[xdist: thread \"hand\", which a.ATest.first() started, prints from here on]\nlate\n");
    }

    @Test
    void severalThreads_threadOfContainerIsNoLateOne() throws Exception {
        capture.attributeByThread();
        capture.owner(1, "[engine:e]/[class:a.ATest]");
        Hand server = new Hand();
        capture.owner(2, "b");

        server.run(() -> out.println("served"));

        assertThat(chunks()).containsExactly("2 b out:served\n");
    }

    @Test
    void severalThreadsInTurn_fillChunksOfTheirOwn() throws Exception {
        capture.attributeByThread();
        capture.owner(1, "first");
        Hand second = new Hand();
        second.run(() -> capture.owner(1, "second"));

        for (int i = 0; i < 100; i++) {
            out.print("1");
            second.run(() -> out.print("2"));
        }

        assertThat(events()).hasSizeLessThan(50);
        assertThat(String.join("", texts())).hasSize(200);
    }

    @Test
    void testThatRunsOutOfStackWhilePrinting_breaksNoFrame() throws Exception {
        Diver diver = new Diver();
        int rounds = 50;

        for (int round = 0; round < rounds; round++) {
            Thread deep = new Thread(null, diver::diveTwice, "deep", 256 * 1024L);
            deep.start();
            join(deep);
        }

        assertThat(diver.overflows).isEqualTo(2 * rounds);
        assertThat(String.join("", texts())).matches("x+");
    }

    /** Calls itself until there is no stack left, and prints on the last calls before that. */
    private final class Diver {
        private final String line = "x".repeat(Limits.OUTPUT_CHUNK_CHARS - 10);
        private int deepest;
        private int printsLeft;
        int overflows;

        void diveTwice() {
            deepest = 0;
            printsLeft = 0;
            dive(Integer.MAX_VALUE);
            printsLeft = 150;
            dive(deepest - 100);
        }

        private void dive(int printFrom) {
            try {
                down(0, printFrom);
            } catch (StackOverflowError e) {
                overflows++;
            }
        }

        private int down(int depth, int printFrom) {
            deepest = depth;
            if (depth >= printFrom && printsLeft-- > 0) {
                out.print(line);
            }
            return down(depth + 1, printFrom) + depth;
        }
    }

    @Test
    void silence_isNoReasonToWaitWithWhatWasPrinted() throws Exception {
        out.print("a");
        out.print("before a long silence");

        long deadline = System.nanoTime() + 20_000_000_000L;
        while (!received().contains("before a long silence") && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }

        assertThat(received()).contains("before a long silence");
    }

    private String received() {
        synchronized (outbox) {
            return sent.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void bytesBeyondTheArray_areRefusedAsByAnyStream() {
        assertThatThrownBy(() -> out.write(new byte[3], 2, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void arrayOfBytes_isTakenInSlices() throws Exception {
        byte[] bytes = "aé€".repeat(10_000).getBytes(Charset.defaultCharset());

        out.write(bytes, 0, bytes.length);

        assertThat(String.join("", texts())).isEqualTo(new String(bytes, Charset.defaultCharset()));
    }

    @Test
    void replacedStream_isNamedOnce() {
        PrintStream before = System.out;
        PrintStream errBefore = System.err;
        capture.install();
        try {
            assertThat(capture.replaced()).isNull();
            System.setOut(new PrintStream(new ByteArrayOutputStream()));

            assertThat(capture.replaced()).isEqualTo("System.out");
            assertThat(capture.replaced()).isNull();
        } finally {
            System.setOut(before);
            System.setErr(errBefore);
        }
    }

    /** A thread that does what it is told, one thing after another. */
    private static final class Hand {
        private final SynchronousQueue<Runnable> tasks = new SynchronousQueue<>();

        Hand() {
            Thread thread = new Thread(this::work, "hand");
            thread.setDaemon(true);
            thread.start();
        }

        private void work() {
            try {
                while (true) {
                    tasks.take().run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void run(Runnable task) throws InterruptedException {
            CountDownLatch done = new CountDownLatch(1);
            tasks.put(() -> {
                task.run();
                done.countDown();
            });
            done.await();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> texts() throws Exception {
        return events().stream().map(TestEvent::getOutput).collect(Collectors.toList());
    }

    /** Pieces of the same stream and owner as one: when they are sent is a question of time. */
    private List<String> chunks() throws Exception {
        List<String> chunks = new ArrayList<>();
        String before = "";
        for (TestEvent event : events()) {
            String head = event.getUnit() + " " + event.getUniqueId() + (event.getStderr() ? " err:" : " out:");
            int last = chunks.size() - 1;
            if (head.equals(before)) {
                chunks.set(last, chunks.get(last) + event.getOutput());
            } else {
                chunks.add(head + event.getOutput());
            }
            before = head;
        }
        return chunks;
    }

    private List<TestEvent> events() throws Exception {
        capture.send();
        outbox.flush();
        List<TestEvent> events = new ArrayList<>();
        ByteArrayInputStream in = new ByteArrayInputStream(sent.toByteArray());
        for (byte[] frame = FrameCodec.read(in, Limits.FRAME_BYTES_MAX);
                frame != null;
                frame = FrameCodec.read(in, Limits.FRAME_BYTES_MAX)) {
            events.add(WorkerMessage.parseFrom(frame).getTestEvent());
        }
        return events;
    }
}
