package dev.xdist.worker.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.FrameCodec;
import dev.xdist.proto.Limits;
import dev.xdist.proto.TestEvent;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.worker.link.Outbox;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
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

        assertThat(chunks()).containsExactly("0  out:a", "0  err:b", "0  out:cdef");
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
