package dev.xdist.provider;

import dev.xdist.provider.unit.ClassId;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** What can be told of the classes that Surefire's scan chose, without loading one. */
final class SelectedClasses {
    /** Where nothing can be read, no JVM is too old. */
    static final int VERSION_UNKNOWN = 0;

    private SelectedClasses() {}

    /** The class file version that these classes are compiled for: that of the first one that can be read. */
    static int fileVersion(List<ClassId> classes, ClassLoader loader) {
        int version = VERSION_UNKNOWN;
        for (int i = 0; i < classes.size() && version == VERSION_UNKNOWN; i++) {
            version = fileVersion(classes.get(i).name(), loader);
        }
        return version;
    }

    private static int fileVersion(String name, ClassLoader loader) {
        try (InputStream in = loader.getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                return VERSION_UNKNOWN;
            }
            DataInputStream header = new DataInputStream(in);
            header.readInt();
            header.readUnsignedShort();
            return header.readUnsignedShort();
        } catch (IOException e) {
            // The worker will tell what is wrong with this one.
            return VERSION_UNKNOWN;
        }
    }
}
