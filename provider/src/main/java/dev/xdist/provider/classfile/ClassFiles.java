package dev.xdist.provider.classfile;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The class files of a class path, each read once and none loaded. */
public final class ClassFiles {
    private final List<File> folders;
    private final ClassLoader loader;
    private final boolean all;
    private final Map<String, Optional<ClassNotes>> notes = new HashMap<>();

    /**
     * Finds class files as this loader's resources. In folders that stand first on its class path, as those with the
     * tests do, they are looked for without it, which takes a quarter of the time.
     *
     * @param all whether to take notes of members and nested classes too; without it they are none
     */
    public ClassFiles(ClassLoader loader, List<String> classPath, boolean all) {
        this.loader = loader;
        this.all = all;
        this.folders =
                classPath.stream().map(File::new).takeWhile(File::isDirectory).toList();
    }

    /** Notes of a class; none if there is no such class, it is the JDK's, or its file cannot be read. */
    public Optional<ClassNotes> notes(String name) {
        Optional<ClassNotes> known = notes.get(name);
        if (known == null) {
            known = name.startsWith("java.") ? Optional.empty() : Optional.ofNullable(read(name));
            notes.put(name, known);
        }
        return known;
    }

    private @Nullable ClassNotes read(String name) {
        try (InputStream file = open(name.replace('.', '/') + ".class")) {
            return file == null ? null : ClassNotesReader.read(file.readAllBytes(), all);
        } catch (IOException | RuntimeException e) {
            // Nothing but a preference hangs on it; whoever loads the class will say what is wrong with it.
            return null;
        }
    }

    private @Nullable InputStream open(String path) throws IOException {
        for (File folder : folders) {
            File file = new File(folder, path);
            if (file.exists()) {
                return new FileInputStream(file);
            }
        }
        return loader.getResourceAsStream(path);
    }

    /** A class and all that it inherits from, itself first. */
    public Collection<ClassNotes> hierarchy(String name) {
        Map<String, ClassNotes> all = new LinkedHashMap<>();
        addHierarchy(name, all);
        return all.values();
    }

    private void addHierarchy(String name, Map<String, ClassNotes> all) {
        ClassNotes found = all.containsKey(name) ? null : notes(name).orElse(null);
        if (found != null) {
            all.put(name, found);
            found.supertypes().forEach(above -> addHierarchy(above, all));
        }
    }

    /** The first of these that an annotation is, or that stands on its type, however far up; that type's own first. */
    public Optional<AnnotationNote> find(AnnotationNote annotation, Predicate<AnnotationNote> wanted) {
        return find(annotation, wanted, new HashSet<>());
    }

    /** An annotation, and those that stand on its type, however far up, each type once. */
    public List<AnnotationNote> withMetas(AnnotationNote annotation) {
        List<AnnotationNote> all = new ArrayList<>(2);
        addWithMetas(annotation, all, new HashSet<>());
        return all;
    }

    private void addWithMetas(AnnotationNote annotation, List<AnnotationNote> all, Set<String> seen) {
        if (seen.add(annotation.type())) {
            all.add(annotation);
            notes(annotation.type())
                    .ifPresent(type -> type.annotations().forEach(meta -> addWithMetas(meta, all, seen)));
        }
    }

    private Optional<AnnotationNote> find(
            AnnotationNote annotation, Predicate<AnnotationNote> wanted, Set<String> seen) {
        if (wanted.test(annotation)) {
            return Optional.of(annotation);
        }
        if (!seen.add(annotation.type())) {
            return Optional.empty();
        }
        return notes(annotation.type()).stream()
                .flatMap(type -> type.annotations().stream())
                .flatMap(meta -> find(meta, wanted, seen).stream())
                .findFirst();
    }
}
