package dev.xdist.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;

/** Java's own serialization. The bytes come from another worker of the run, which has the same classes. */
final class SerialCodec<T> implements XdistCodec<T> {
    @Override
    public byte[] encode(T value) throws IOException {
        return bytes(value);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T decode(byte[] bytes) throws IOException {
        return (T) object(bytes);
    }

    static byte[] bytes(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    static Object object(byte[] bytes) throws IOException {
        try (ObjectInputStream in = new OfTheTest(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException("The class " + e.getMessage() + " is not here.", e);
        }
    }

    /** Finds classes where the test would. */
    private static final class OfTheTest extends ObjectInputStream {
        OfTheTest(InputStream in) throws IOException {
            super(in);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            try {
                return Class.forName(description.getName(), false, loader);
            } catch (ClassNotFoundException e) {
                return super.resolveClass(description);
            }
        }
    }
}
