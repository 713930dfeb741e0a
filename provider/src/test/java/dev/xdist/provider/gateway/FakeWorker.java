package dev.xdist.provider.gateway;

import com.google.protobuf.ByteString;
import dev.xdist.proto.Finished;
import dev.xdist.proto.FrameCodec;
import dev.xdist.proto.Hello;
import dev.xdist.proto.Limits;
import dev.xdist.proto.Notice;
import dev.xdist.proto.Ready;
import dev.xdist.proto.Setup;
import dev.xdist.proto.WorkerMessage;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HexFormat;

/** A program that speaks a worker's side of the link without JUnit, and misbehaves as its argument says. */
final class FakeWorker {
    private final DataInputStream in;
    private final DataOutputStream out;

    private FakeWorker(Socket socket) throws IOException {
        this.in = new DataInputStream(socket.getInputStream());
        this.out = new DataOutputStream(socket.getOutputStream());
    }

    public static void main(String[] args) throws IOException {
        String behaviour = args[0];
        if (behaviour.equals("exit-before-hello")) {
            System.err.println("no such thing");
            System.exit(3);
        }
        String[] words = readLine(System.in).split(" ");
        byte[] setup = FrameCodec.read(System.in, Limits.FRAME_BYTES_MAX);
        String uid = Setup.parseFrom(setup).getTestRunUid();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(words[0]))) {
            new FakeWorker(socket).live(behaviour, uid, words);
        }
        if (behaviour.equals("linger") || behaviour.equals("goodbye-and-wait")) {
            // Until the controller lets go of the life line.
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static String readLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    /** The words are port, id and token. */
    private void live(String behaviour, String uid, String[] words) throws IOException {
        ByteString shown = ByteString.copyFrom(HexFormat.of().parseHex(words[2]));
        send(WorkerMessage.newBuilder()
                .setHello(Hello.newBuilder().setWorkerId(words[1]).setToken(shown))
                .build());
        send(WorkerMessage.newBuilder().setReady(Ready.getDefaultInstance()).build());
        send(WorkerMessage.newBuilder()
                .setNotice(Notice.newBuilder().setText("run " + uid))
                .build());
        switch (behaviour) {
            case "good-end" -> goodbye();
            case "goodbye-and-wait" -> {
                goodbye();
                awaitEnd();
            }
            case "halt" -> Runtime.getRuntime().halt(7);
            case "oversized" -> {
                out.writeInt(71_303_168);
                out.flush();
                awaitEnd();
            }
            case "garbage" -> {
                out.writeInt(3);
                out.write(new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff});
                out.flush();
                awaitEnd();
            }
            case "close-link" -> {}
            case "closes" -> {
                System.in.transferTo(OutputStream.nullOutputStream());
                System.out.println("closed");
            }
            default -> awaitEnd();
        }
    }

    private void goodbye() throws IOException {
        send(WorkerMessage.newBuilder()
                .setFinished(Finished.getDefaultInstance())
                .build());
    }

    private void send(WorkerMessage message) throws IOException {
        byte[] bytes = message.toByteArray();
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    private void awaitEnd() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }
}
