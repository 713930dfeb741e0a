package sample;

import dev.xdist.api.XdistResource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;

/** A real server: answers each connection with one byte. */
abstract class Server implements XdistResource {
    private ServerSocket port;

    @Override
    public final Map<String, String> start() throws IOException {
        port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "server");
        thread.setDaemon(true);
        thread.start();
        Life.tell("started");
        return Map.of("port", String.valueOf(port.getLocalPort()));
    }

    private void serve() {
        while (true) {
            try (Socket client = port.accept()) {
                client.getOutputStream().write(answer());
            } catch (IOException e) {
                return;
            }
        }
    }

    abstract int answer();

    @Override
    public final void close() throws IOException {
        port.close();
        Life.tell("closed");
    }

    static int ask(String port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port))) {
            return socket.getInputStream().read();
        }
    }
}
