package dev.xdist.provider.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import dev.xdist.proto.Hello;
import dev.xdist.proto.Limits;
import dev.xdist.proto.Ready;
import dev.xdist.proto.WorkerMessage;
import io.netty.channel.Channel;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Strangers at the port. */
@Timeout(60)
final class LinkServerTest {
    private final BlockingQueue<String> warnings = new LinkedBlockingQueue<>();
    private final BlockingQueue<Channel> arrivals = new LinkedBlockingQueue<>();
    private final byte[] token = new byte[Limits.TOKEN_BYTES];
    private LinkServer server;
    private int port;

    @BeforeEach
    void open() throws IOException {
        token[0] = 42;
        Arrivals awaited = new Arrivals();
        awaited.await("gw0", token, arrivals::add);
        ServerSocketChannel bound = LinkServer.bind(InetAddress.getLoopbackAddress());
        port = bound.socket().getLocalPort();
        server = LinkServer.open(bound, awaited, warnings::add, () -> {});
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void rightToken_isAdmittedOnce() throws Exception {
        try (Socket first = connect();
                Socket second = connect()) {
            say(first, hello("gw0", token));
            assertThat(arrivals.poll(30, TimeUnit.SECONDS)).isNotNull();

            say(second, hello("gw0", token));

            assertThat(second.getInputStream().read()).isEqualTo(-1);
            assertThat(warning()).endsWith(" said hello with a wrong token; it was closed.");
            assertThat(arrivals).isEmpty();
        }
    }

    @Test
    void wrongToken_isRefused_andTheWorkerCanStillCome() throws Exception {
        try (Socket stranger = connect();
                Socket worker = connect()) {
            say(stranger, hello("gw0", new byte[Limits.TOKEN_BYTES]));
            assertThat(stranger.getInputStream().read()).isEqualTo(-1);
            assertThat(warning())
                    .startsWith("a connection from /127.0.0.1:")
                    .endsWith(" said hello with a wrong token; it was closed.");

            say(worker, hello("gw0", token));

            assertThat(arrivals.poll(30, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void unknownWorker_isRefused() throws Exception {
        try (Socket stranger = connect()) {
            say(stranger, hello("gw1", token));

            assertThat(stranger.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void frameBeforeHello_isRefused() throws Exception {
        try (Socket stranger = connect()) {
            say(
                    stranger,
                    WorkerMessage.newBuilder()
                            .setReady(Ready.getDefaultInstance())
                            .build());

            assertThat(stranger.getInputStream().read()).isEqualTo(-1);
            assertThat(warning()).endsWith(" did not begin with a hello; it was closed.");
        }
    }

    @Test
    void helloOfOneByteMoreThanAllowed_isRefused() throws Exception {
        try (Socket stranger = connect()) {
            new DataOutputStream(stranger.getOutputStream()).writeInt(Limits.HELLO_BYTES_MAX + 1);

            assertThat(stranger.getInputStream().read()).isEqualTo(-1);
            assertThat(warning()).contains(" sent a frame of 4,097 bytes; at most 4,096 are allowed");
        }
    }

    @Test
    void lengthOfTwoGigabytes_isRefused() throws Exception {
        try (Socket stranger = connect()) {
            new DataOutputStream(stranger.getOutputStream()).writeInt(-1);

            assertThat(stranger.getInputStream().read()).isEqualTo(-1);
            assertThat(warning()).contains(" sent a frame of 4,294,967,295 bytes; at most 4,096 are allowed");
        }
    }

    @Test
    void crowdAtThePort_keepsNoWorkerOut() throws Exception {
        List<Socket> crowd = new ArrayList<>();
        try (Socket worker = new Socket()) {
            for (int i = 0; i < Strangers.CONNECTIONS_MAX; i++) {
                crowd.add(connect());
            }

            worker.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            say(worker, hello("gw0", token));

            assertThat(arrivals.poll(30, TimeUnit.SECONDS)).isNotNull();
            assertThat(crowd.get(0).getInputStream().read()).isEqualTo(-1);
            assertThat(warning()).endsWith(" was one of more than 256 that had not said hello; it was closed.");
        } finally {
            for (Socket stranger : crowd) {
                stranger.close();
            }
        }
    }

    @Test
    void close_endsAllConnections() throws Exception {
        List<Socket> crowd = new ArrayList<>();
        try (Socket worker = new Socket()) {
            for (int i = 0; i < 100; i++) {
                crowd.add(connect());
            }
            worker.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            say(worker, hello("gw0", token));
            assertThat(arrivals.poll(30, TimeUnit.SECONDS)).isNotNull();

            server.close();

            for (Socket stranger : crowd) {
                stranger.setSoTimeout(10_000);
                assertThat(stranger.getInputStream().read()).isEqualTo(-1);
            }
        } finally {
            for (Socket stranger : crowd) {
                stranger.close();
            }
        }
    }

    @Test
    void noPortToBeHad_isToldWithTheAddress() throws Exception {
        InetAddress nobodysAddress = InetAddress.getByName("192.0.2.1");

        assertThatThrownBy(() -> LinkServer.bind(nobodysAddress))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("no port could be opened on 192.0.2.1 (");
    }

    private String warning() throws InterruptedException {
        String warning = warnings.poll(30, TimeUnit.SECONDS);
        assertThat(warning).isNotNull();
        return warning;
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static WorkerMessage hello(String id, byte[] shown) {
        return WorkerMessage.newBuilder()
                .setHello(Hello.newBuilder().setWorkerId(id).setToken(ByteString.copyFrom(shown)))
                .build();
    }

    private static void say(Socket socket, WorkerMessage message) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        byte[] bytes = message.toByteArray();
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }
}
