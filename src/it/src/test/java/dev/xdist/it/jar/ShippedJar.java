package dev.xdist.it.jar;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A jar that a module's package phase left in its target folder. */
record ShippedJar(File file) {
    static ShippedJar of(String module) {
        Path root = Path.of(System.getProperty("xdist.root"));
        File[] found = root.resolve(module)
                .resolve("target")
                .toFile()
                .listFiles((folder, name) -> name.matches("xdist-[a-z-]+-[\\d.]+(-SNAPSHOT)?\\.jar"));
        if (found == null || found.length != 1) {
            throw new AssertionError("one jar expected in " + module + "/target; run mvn verify from the root");
        }
        return new ShippedJar(found[0]);
    }

    List<String> entries() throws IOException {
        try (ZipFile zip = new ZipFile(file)) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        }
    }

    List<String> classes() throws IOException {
        return entries().stream().filter(name -> name.endsWith(".class")).toList();
    }

    /** Returns the class file version: 52 is Java 8, 61 is Java 17. */
    int version(String entry) throws IOException {
        try (ZipFile zip = new ZipFile(file);
                DataInputStream in = new DataInputStream(zip.getInputStream(zip.getEntry(entry)))) {
            in.readInt();
            in.readUnsignedShort();
            return in.readUnsignedShort();
        }
    }

    String text(String entry) throws IOException {
        try (ZipFile zip = new ZipFile(file);
                InputStream in = zip.getInputStream(zip.getEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Returns the classes whose constant pool holds this name, written with slashes. */
    List<String> classesThatName(String prefix) throws IOException {
        try (ZipFile zip = new ZipFile(file)) {
            byte[] wanted = prefix.getBytes(StandardCharsets.US_ASCII);
            return zip.stream()
                    .filter(entry -> entry.getName().endsWith(".class"))
                    .filter(entry -> holds(zip, entry, wanted))
                    .map(ZipEntry::getName)
                    .toList();
        }
    }

    private static boolean holds(ZipFile zip, ZipEntry entry, byte[] wanted) {
        try (InputStream in = zip.getInputStream(entry)) {
            String latin = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            return latin.contains(new String(wanted, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + entry, e);
        }
    }
}
