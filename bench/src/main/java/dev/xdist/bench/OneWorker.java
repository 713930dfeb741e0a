package dev.xdist.bench;

import com.google.protobuf.MessageLite;
import dev.xdist.proto.ControllerMessage;
import dev.xdist.proto.Run;
import dev.xdist.proto.Setup;
import dev.xdist.proto.Shutdown;
import dev.xdist.proto.UnitOrder;
import dev.xdist.proto.WorkerMessage;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The controller's side of one worker's life, in the plainest form: set up, one class, shut down. */
final class OneWorker {
    private static final Shutdown NO_MORE = Shutdown.getDefaultInstance();
    private static final String ID = "gw0";
    private static final String TOKEN = "0123456789abcdef".repeat(4);

    private final Process process;
    private final ServerSocket server;

    private OneWorker(Process process, ServerSocket server) {
        this.process = process;
        this.server = server;
    }

    /** Starts the worker with this command, which ends with its main class, and lets it run the class. */
    static int serve(ProcessBuilder command, String className) throws IOException, InterruptedException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(30_000);
            OneWorker worker = new OneWorker(command.start(), server);
            worker.sayWhere();
            worker.talk(className);
            return worker.process.waitFor();
        }
    }

    private void sayWhere() throws IOException {
        String line = server.getLocalPort() + " " + ID + " " + TOKEN + "\n";
        DataOutputStream out = new DataOutputStream(process.getOutputStream());
        out.write(line.getBytes(StandardCharsets.US_ASCII));
        write(out, setup());
    }

    private void talk(String className) throws IOException {
        try (Socket link = server.accept();
                DataInputStream in = new DataInputStream(link.getInputStream());
                DataOutputStream out = new DataOutputStream(link.getOutputStream())) {
            for (WorkerMessage message = read(in);
                    message.getKindCase() != WorkerMessage.KindCase.FINISHED;
                    message = read(in)) {
                answer(message, className, out);
            }
        }
    }

    private static void answer(WorkerMessage message, String className, DataOutputStream out) throws IOException {
        switch (message.getKindCase()) {
            case READY -> write(out, ControllerMessage.newBuilder().setRun(run(className)));
            case UNIT_FINISHED -> write(out, ControllerMessage.newBuilder().setShutdown(NO_MORE));
            case INTERNAL_ERROR ->
                throw new IOException(message.getInternalError().getText());
            default -> {}
        }
    }

    private static Setup.Builder setup() {
        return Setup.newBuilder().setWorkerId(ID).setWorkerCount(1).setTestRunUid("bench");
    }

    private static Run run(String className) {
        return Run.newBuilder()
                .addUnits(UnitOrder.newBuilder().setClassName(className))
                .build();
    }

    private static WorkerMessage read(DataInputStream in) throws IOException {
        return WorkerMessage.parseFrom(in.readNBytes(in.readInt()));
    }

    private static void write(DataOutputStream out, MessageLite.Builder message) throws IOException {
        byte[] bytes = message.build().toByteArray();
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }
}
