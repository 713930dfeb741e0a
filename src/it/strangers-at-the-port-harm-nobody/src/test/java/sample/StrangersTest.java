package sample;

import java.io.DataOutputStream;
import java.io.InputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StrangersTest {
    /** Open to the end. */
    private static final List<Socket> HELD = new ArrayList<>();

    private static int port;

    @BeforeAll
    static void find() throws IOException {
        port = Port.ofTheController();
    }

    @Test
    void wrongToken() throws IOException {
        // a hello: field 1 with 32 bytes of token, field 2 with the worker's name
        byte[] hello = new byte[2 + 2 + 32 + 5];
        hello[0] = 0x0a;
        hello[1] = (byte) (hello.length - 2);
        hello[2] = 0x0a;
        hello[3] = 32;
        System.arraycopy(new byte[] {0x12, 3, 'g', 'w', '1'}, 0, hello, 36, 5);
        try (Socket socket = open()) {
            say(socket, hello.length, hello);
            assertClosed(socket);
        }
    }

    @Test
    void twoGigabytes() throws IOException {
        try (Socket socket = open()) {
            say(socket, Integer.MAX_VALUE, new byte[10]);
            assertClosed(socket);
        }
    }

    @Test
    void garbage() throws IOException {
        try (Socket socket = open()) {
            say(socket, 3, new byte[] {-1, -1, -1});
            assertClosed(socket);
        }
    }

    @Test
    void anotherProtocol() throws IOException {
        try (Socket socket = open()) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertClosed(socket);
        }
    }

    @Test
    void halfAFrame() throws IOException {
        for (int i = 0; i < 20; i++) {
            Socket socket = open();
            HELD.add(socket);
            say(socket, 100, new byte[50]);
        }
    }

    @Test
    void silence() throws IOException {
        for (int i = 0; i < 20; i++) {
            HELD.add(open());
        }
    }

    private static Socket open() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static void say(Socket socket, int length, byte[] bytes) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.writeInt(length);
        out.write(bytes);
        out.flush();
    }

    private static void assertClosed(Socket socket) throws IOException {
        socket.setSoTimeout(30_000);
        InputStream in = socket.getInputStream();
        try {
            Assertions.assertEquals(-1, in.read());
        } catch (java.net.SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            // a reset is as good
        }
    }
}
