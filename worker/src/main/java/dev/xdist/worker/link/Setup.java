package dev.xdist.worker.link;

import dev.xdist.proto.FrameCodec;
import dev.xdist.proto.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the controller tells first; {@code Setup} of {@code link.proto}. Not changed once it was read. */
public final class Setup {
    public final Map<String, String> systemProperties = new LinkedHashMap<>();
    private boolean enableAssertions;
    private boolean trimStackTrace;
    private Selection selection = new Selection();
    private LocksTold locksTold = LocksTold.NONE;
    private boolean groupsBind;
    private int exitMillis;
    private String sharedResource = "";
    private int startMillis;

    /** Which of the locks that engines name matter. */
    public enum LocksTold {
        NONE,
        /** All but those on what each JVM has for itself. */
        SHARED,
        ALL;

        private static LocksTold of(int number) throws IOException {
            if (number < 0 || number >= values().length) {
                throw new IOException(
                        "The set-up asks for locks of kind " + number + ", which this worker does not know.");
            }
            return values()[number];
        }
    }

    public boolean enableAssertions() {
        return enableAssertions;
    }

    public boolean trimStackTrace() {
        return trimStackTrace;
    }

    public Selection selection() {
        return selection;
    }

    public LocksTold locksTold() {
        return locksTold;
    }

    /** Whether a class in a group is held back until the controller knows of the group. */
    public boolean groupsBind() {
        return groupsBind;
    }

    /** How long this JVM may take to end once it has said goodbye; 0 if that was not told. */
    public int exitMillis() {
        return exitMillis;
    }

    /** Of the host of a shared resource: its class. */
    public String sharedResource() {
        return sharedResource;
    }

    /** How long that may take to start; 0: for ever. */
    public int startMillis() {
        return startMillis;
    }

    /** Reads the one frame that holds it. */
    public static Setup read(InputStream in) throws IOException {
        byte[] message = FrameCodec.read(in, Limits.FRAME_BYTES_MAX);
        if (message == null) {
            throw new IOException("Standard input ended before the set-up.");
        }
        return read(new WireReader(message));
    }

    static Setup read(WireReader in) throws IOException {
        Setup setup = new Setup();
        for (int field = in.next(); field != 0; field = in.next()) {
            switch (field) {
                case 5:
                    readEntry(in.message(), setup.systemProperties);
                    break;
                case 6:
                    setup.enableAssertions = in.flag();
                    break;
                case 7:
                    setup.selection = Selection.read(in.message());
                    break;
                case 8:
                    setup.trimStackTrace = in.flag();
                    break;
                case 9:
                    setup.locksTold = LocksTold.of(in.number());
                    break;
                case 10:
                    setup.groupsBind = in.flag();
                    break;
                case 11:
                    setup.exitMillis = in.number();
                    break;
                case 12:
                    setup.sharedResource = in.text();
                    break;
                case 13:
                    setup.startMillis = in.number();
                    break;
                default:
                    // worker id, index, count and run id: the environment has them, set by the controller
                    in.skip();
            }
        }
        return setup;
    }

    /** Reads one entry of a map of strings. */
    static void readEntry(WireReader in, Map<String, String> map) throws IOException {
        String key = "";
        String value = "";
        for (int field = in.next(); field != 0; field = in.next()) {
            if (field == 1) {
                key = in.text();
            } else if (field == 2) {
                value = in.text();
            } else {
                in.skip();
            }
        }
        map.put(key, value);
    }
}
