package dev.xdist.worker;

import com.google.protobuf.ByteString;
import dev.xdist.proto.ClassRef;
import dev.xdist.proto.Collect;
import dev.xdist.proto.ControllerMessage;
import dev.xdist.proto.FrameCodec;
import dev.xdist.proto.Interrupt;
import dev.xdist.proto.Limits;
import dev.xdist.proto.Run;
import dev.xdist.proto.Setup;
import dev.xdist.proto.Shutdown;
import dev.xdist.proto.TakeBack;
import dev.xdist.proto.TakeMethods;
import dev.xdist.proto.UnitOrder;
import dev.xdist.proto.WorkerMessage;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A controller for one real worker process: sends what a test tells it and keeps every frame that comes back. */
final class FakeController implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final String TOKEN = "0123456789abcdef".repeat(4);

    final List<WorkerMessage> received = new ArrayList<>();
    final Process process;
    private final ServerSocket server;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final Path log;

    private FakeController(Launch launch, String main, Setup setup) throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        server.setSoTimeout(PATIENCE_MILLIS);
        log = Files.createTempFile("worker", ".log");
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(launch.jvmArgs);
        command.add("-cp");
        command.add(launch.classPath);
        command.add("dev.xdist.worker." + main);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        OutputStream stdin = process.getOutputStream();
        stdin.write((server.getLocalPort() + " gw0 " + TOKEN + "\n").getBytes(StandardCharsets.UTF_8));
        byte[] told = setup.toByteArray();
        FrameCodec.write(stdin, told, told.length);
        stdin.flush();
        socket = server.accept();
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Starts a worker on this test's own class path and waits until it is ready. */
    static FakeController start(Setup.Builder setup, String... jvmArgs) {
        return start(new Launch(System.getProperty("java.class.path"), List.of(jvmArgs)), setup);
    }

    static FakeController start(Launch launch, Setup.Builder setup) {
        FakeController controller = start(launch, "WorkerMain", setup.build());
        controller.awaitMessage(WorkerMessage::hasReady);
        return controller;
    }

    /** Starts the host of a shared resource on this test's own class path. */
    static FakeController startHost(Setup.Builder setup) {
        Launch launch = new Launch(System.getProperty("java.class.path"), List.of());
        return start(launch, "HostMain", setup.build());
    }

    private static FakeController start(Launch launch, String main, Setup setup) {
        try {
            FakeController controller = new FakeController(launch, main, setup);
            WorkerMessage hello = controller.next();
            if (!hello.getHello().getToken().equals(ByteString.fromHex(TOKEN))) {
                throw new AssertionError("wrong hello: " + hello);
            }
            return controller;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(ControllerMessage message) {
        try {
            byte[] bytes = message.toByteArray();
            FrameCodec.write(out, bytes, bytes.length);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void sendBytes(int... bytes) throws IOException {
        for (int next : bytes) {
            out.write(next);
        }
        out.flush();
    }

    void run(UnitOrder... orders) {
        send(ControllerMessage.newBuilder()
                .setRun(Run.newBuilder().addAllUnits(List.of(orders)))
                .build());
    }

    void runClasses(Class<?>... classes) {
        Run.Builder run = Run.newBuilder();
        for (int i = 0; i < classes.length; i++) {
            run.addUnits(wholeClass(i, classes[i]));
        }
        send(ControllerMessage.newBuilder().setRun(run).build());
    }

    static UnitOrder wholeClass(int unit, Class<?> owner) {
        return unit(unit, owner, "");
    }

    static UnitOrder unit(int unit, Class<?> owner, String uniqueId, String... skip) {
        return UnitOrder.newBuilder()
                .setUnit(unit)
                .setClassNumber(owner.getName().hashCode() & 0xffff)
                .setClassName(owner.getName())
                .setUniqueId(uniqueId)
                .addAllSkip(List.of(skip))
                .build();
    }

    void takeBack(Integer... units) {
        send(ControllerMessage.newBuilder()
                .setTakeBack(TakeBack.newBuilder().addAllUnits(List.of(units)))
                .build());
    }

    void takeMethods(int unit, String... uniqueIds) {
        send(ControllerMessage.newBuilder()
                .setTakeMethods(TakeMethods.newBuilder().setUnit(unit).addAllUniqueIds(List.of(uniqueIds)))
                .build());
    }

    void interrupt(String uniqueId) {
        send(ControllerMessage.newBuilder()
                .setInterrupt(Interrupt.newBuilder().setUniqueId(uniqueId))
                .build());
    }

    void shutDown() {
        send(ControllerMessage.newBuilder()
                .setShutdown(Shutdown.getDefaultInstance())
                .build());
    }

    void collect(Class<?>... classes) {
        Collect.Builder collect = Collect.newBuilder();
        for (int i = 0; i < classes.length; i++) {
            collect.addClasses(ClassRef.newBuilder().setNumber(i).setName(classes[i].getName()));
        }
        send(ControllerMessage.newBuilder().setCollect(collect).build());
    }

    /** Lets the worker run what it has and returns everything that it ever said. */
    List<WorkerMessage> shutdownAndAwaitEnd() {
        shutDown();
        awaitMessage(WorkerMessage::hasFinished);
        letGo();
        return received;
    }

    /** The next frame, or null at the link's end. */
    WorkerMessage next() {
        try {
            byte[] bytes = FrameCodec.read(in, Limits.FRAME_BYTES_MAX);
            if (bytes == null) {
                return null;
            }
            WorkerMessage message = WorkerMessage.parseFrom(bytes);
            received.add(message);
            return message;
        } catch (IOException e) {
            throw new AssertionError("link broke after " + received + "\nlog: " + log(), e);
        }
    }

    WorkerMessage awaitMessage(Predicate<WorkerMessage> wanted) {
        for (WorkerMessage message = next(); message != null; message = next()) {
            if (wanted.test(message)) {
                return message;
            }
            if (message.hasInternalError()) {
                throw new AssertionError(message.getInternalError().getText());
            }
        }
        throw new AssertionError("link ended after " + received + "\nlog: " + log());
    }

    /** Reads until the link ends, in whichever way. */
    void drain() {
        try {
            byte[] bytes = FrameCodec.read(in, Limits.FRAME_BYTES_MAX);
            while (bytes != null) {
                received.add(WorkerMessage.parseFrom(bytes));
                bytes = FrameCodec.read(in, Limits.FRAME_BYTES_MAX);
            }
        } catch (IOException e) {
            // reset by a process that was killed: its end too
        }
    }

    void closeLink() throws IOException {
        socket.close();
    }

    /** As the controller answers a goodbye. */
    private void letGo() {
        try {
            closeStandardInput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void closeStandardInput() throws IOException {
        process.getOutputStream().close();
    }

    int exitStatus() {
        try {
            if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("the worker does not end; log: " + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    String log() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        socket.close();
        server.close();
        Files.deleteIfExists(log);
    }

    /** What to start. */
    static final class Launch {
        final String classPath;
        final List<String> jvmArgs;

        Launch(String classPath, List<String> jvmArgs) {
            this.classPath = classPath;
            this.jvmArgs = jvmArgs;
        }

        static String path(String... entries) {
            return String.join(File.pathSeparator, entries);
        }
    }
}
