package dev.xdist.provider.select;

import dev.xdist.provider.unit.ClassId;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Sizes of class files: a guess at how long a class takes when nothing is recorded. */
public final class ClassFileSizes {
    private ClassFileSizes() {}

    /**
     * Looks the classes up, first in directories, then in jars as long as some are missing.
     *
     * @param classPath the test class path
     * @return bytes by class number; lacks what was not found
     */
    public static Map<Integer, Long> of(List<ClassId> classes, List<String> classPath) {
        Map<Integer, Long> sizes = new HashMap<>();
        List<ClassId> missing = new ArrayList<>(classes);
        List<File> jars = new ArrayList<>();
        for (String entry : classPath) {
            File file = new File(entry);
            if (file.isDirectory()) {
                missing.removeIf(id -> found(sizes, id, new File(file, fileName(id)).length()));
            } else {
                jars.add(file);
            }
        }
        for (File jar : jars) {
            if (missing.isEmpty()) {
                break;
            }
            lookInto(jar, missing, sizes);
        }
        return sizes;
    }

    private static void lookInto(File jar, List<ClassId> missing, Map<Integer, Long> sizes) {
        try (ZipFile zip = new ZipFile(jar)) {
            missing.removeIf(id -> {
                ZipEntry entry = zip.getEntry(fileName(id));
                return entry != null && found(sizes, id, entry.getSize());
            });
        } catch (IOException e) {
            return; // no jar: what is not found is simply not guessed
        }
    }

    private static boolean found(Map<Integer, Long> sizes, ClassId id, long bytes) {
        if (bytes <= 0) {
            return false;
        }
        sizes.put(id.number(), bytes);
        return true;
    }

    private static String fileName(ClassId id) {
        return id.name().replace('.', '/') + ".class";
    }
}
