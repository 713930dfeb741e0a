package dev.xdist.worker;

import dev.xdist.proto.BadFrameException;
import dev.xdist.proto.Limits;
import dev.xdist.worker.link.Setup;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What the controller says first, on standard input: a line {@code port id token} and a frame with the set-up; then it
 * stays open for as long as the controller lives.
 */
final class Greeting {
    /** The longest first line, in bytes: a port, an id of the user's choice and 64 digits. */
    private static final int LINE_BYTES_MAX = 1024;

    final int port;
    final String id;
    final byte[] token;
    final Setup setup;
    /** Standard input, which is the user's no more. */
    final InputStream lifeLine;

    private Greeting(String[] line, Setup setup, InputStream lifeLine) throws IOException {
        this.port = Integer.parseInt(line[0]);
        this.id = line[1];
        this.token = token(line[2]);
        this.setup = setup;
        this.lifeLine = lifeLine;
    }

    /** Reads it; from then on standard input is empty for the user's code. */
    static Greeting read() throws IOException {
        String[] line = words(readLine(System.in));
        Greeting greeting = new Greeting(line, Setup.read(System.in), System.in);
        System.setIn(new ByteArrayInputStream(new byte[0]));
        return greeting;
    }

    /** Says why this JVM ends. There is no link to say it on: these lines go to the log. */
    static void cannotStart(String what, Exception why) {
        String reason = why instanceof BadFrameException
                ? "The controller " + ((BadFrameException) why).clause() + "."
                : String.valueOf(why.getMessage());
        System.err.println("xdist: this " + what + " cannot start. " + reason);
    }

    private static String readLine(InputStream in) throws IOException {
        byte[] line = new byte[LINE_BYTES_MAX];
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || length == LINE_BYTES_MAX) {
                throw new IOException("Standard input does not begin with a line \"port worker-id token\"."
                        + " A worker is started by a controller, not by hand.");
            }
            line[length++] = (byte) next;
        }
        return new String(line, 0, length, StandardCharsets.UTF_8).trim();
    }

    private static String[] words(String line) throws IOException {
        int first = line.indexOf(' ');
        int second = line.indexOf(' ', first + 1);
        if (first < 0 || second < 0) {
            throw new IOException("The first line of standard input is not \"port worker-id token\".");
        }
        return new String[] {line.substring(0, first), line.substring(first + 1, second), line.substring(second + 1)};
    }

    private static byte[] token(String digits) throws IOException {
        if (digits.length() != 2 * Limits.TOKEN_BYTES) {
            throw new IOException("The token on standard input has " + digits.length() + " digits instead of "
                    + 2 * Limits.TOKEN_BYTES + ".");
        }
        byte[] token = new byte[Limits.TOKEN_BYTES];
        for (int i = 0; i < token.length; i++) {
            token[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
        }
        return token;
    }
}
