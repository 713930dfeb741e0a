package dev.xdist.worker.link;

import java.io.IOException;

/** What becomes of something that a test asked for; {@code Answer} of {@code link.proto}. */
public final class Answer {
    /** Numbers of {@code Answer.Kind}, and of the kinds of {@code dev.xdist.api.grant.Reply}, which are the same. */
    public static final int COMPUTE = 1;

    public static final int DENIED = 4;

    public final long number;
    public final int kind;
    public final int index;
    public final byte[] data;
    public final String text;

    /** What was said, or would have been. */
    public Answer(long number, int kind, int index, byte[] data, String text) {
        this.number = number;
        this.kind = kind;
        this.index = index;
        this.data = data;
        this.text = text;
    }

    static Answer read(WireReader in) throws IOException {
        long number = 0;
        int kind = 0;
        int index = 0;
        byte[] data = new byte[0];
        String text = "";
        for (int field = in.next(); field != 0; field = in.next()) {
            switch (field) {
                case 1:
                    number = in.longNumber();
                    break;
                case 2:
                    kind = in.number();
                    break;
                case 3:
                    index = in.number();
                    break;
                case 4:
                    data = in.bytes();
                    break;
                case 5:
                    text = in.text();
                    break;
                default:
                    in.skip();
            }
        }
        return new Answer(number, kind, index, data, text);
    }
}
