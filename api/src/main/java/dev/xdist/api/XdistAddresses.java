package dev.xdist.api;

import dev.xdist.api.grant.GrantLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Where a shared resource can be reached: what its {@link XdistResource#start} returned, the same in all workers. Never
 * changes; safe for all threads.
 *
 * @since 0.1
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class XdistAddresses {
    private final String type;
    private final Map<String, String> all;

    private XdistAddresses(String type, Map<String, String> all) {
        this.type = type;
        this.all = Collections.unmodifiableMap(new TreeMap<>(all));
    }

    /**
     * Return one of them.
     *
     * @param key what the resource calls it
     * @throws XdistException if there is none of that key; the message names those that there are
     * @since 0.1
     */
    public String get(String key) {
        String address = all.get(key);
        if (address == null) {
            throw new XdistException(type + " has no address \"" + key + "\"; it has "
                    + (all.isEmpty() ? "none at all" : String.join(", ", all.keySet())) + ".");
        }
        return address;
    }

    /**
     * Return all of them, sorted by key; cannot be changed.
     *
     * @since 0.1
     */
    public Map<String, String> asMap() {
        return all;
    }

    /** Without the values, of which one may be a secret. */
    @Override
    public String toString() {
        return type + all.keySet();
    }

    /** As they are sent. */
    static byte[] write(String type, @Nullable Map<String, String> addresses) throws IOException {
        if (addresses == null) {
            throw new XdistException(type + ".start() returned null; where nothing has to be told, an empty map does.");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (Map.Entry<String, String> address : addresses.entrySet()) {
            text(out, type, address.getKey());
            text(out, type, address.getValue());
        }
        if (bytes.size() > GrantLimits.VALUE_CHARS_MAX) {
            throw new XdistException("The addresses of " + type + " have " + bytes.size() + " bytes; at most "
                    + GrantLimits.VALUE_CHARS_MAX + " are allowed.");
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, String type, @Nullable String text) throws IOException {
        if (text == null) {
            throw new XdistException(type + ".start() returned a key or an address that is null.");
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** From what was sent. */
    static XdistAddresses read(String type, byte[] bytes) {
        Map<String, String> all = new TreeMap<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            while (in.available() > 0) {
                String key = text(in);
                all.put(key, text(in));
            }
        } catch (IOException e) {
            throw new XdistException("The addresses of " + type + " cannot be read here.", e);
        }
        return new XdistAddresses(type, all);
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
