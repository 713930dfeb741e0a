package dev.xdist.provider.affinity;

import dev.xdist.provider.classfile.AnnotationNote;
import dev.xdist.provider.classfile.ClassFiles;
import dev.xdist.provider.classfile.ClassNotes;
import dev.xdist.provider.unit.ClassId;
import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keys of what test classes share: the name that {@code @XdistAffinity} gives, else their Spring application context.
 * Where neither library is on the class path no file is read.
 */
public final class AffinityKeys {
    private static final String ANNOTATION = "dev.xdist.api.XdistAffinity";

    private static final String SPRING_TEST = "spring-test";

    private AffinityKeys() {}

    /** Whether what members of classes are marked with makes a difference. */
    public static boolean needsMembers(List<String> classPath) {
        return has(classPath, SPRING_TEST);
    }

    /**
     * Reads the classes' files and those of what they inherit from.
     *
     * @param classPath the test class path
     * @param files those of the class path, with members where it {@link #needsMembers}
     * @return keys by class number; lacks classes that share nothing with another
     */
    public static Map<Integer, String> of(List<ClassId> classes, List<String> classPath, ClassFiles files) {
        boolean named = has(classPath, "xdist-api");
        boolean spring = has(classPath, SPRING_TEST);
        Map<Integer, String> keys = new HashMap<>();
        if (!named && !spring) {
            return keys;
        }
        SpringContexts contexts = new SpringContexts(files);
        for (ClassId owner : classes) {
            Optional<String> key = named ? nameOf(owner, files) : Optional.empty();
            if (key.isEmpty() && spring) {
                key = contexts.keyOf(owner.name());
            }
            key.ifPresent(found -> keys.put(owner.number(), found));
        }
        Map<String, Integer> counts = new HashMap<>();
        keys.values().forEach(key -> counts.merge(key, 1, Integer::sum));
        keys.values().removeIf(key -> counts.getOrDefault(key, 0) < 2);
        return keys;
    }

    /** By the name of the jar: to look for a class that is not there would open every jar. */
    private static boolean has(List<String> classPath, String artifact) {
        return classPath.stream().anyMatch(entry -> new File(entry).getName().startsWith(artifact + "-"));
    }

    private static Optional<String> nameOf(ClassId owner, ClassFiles files) {
        for (ClassNotes notes : files.hierarchy(owner.name())) {
            for (AnnotationNote annotation : notes.annotations()) {
                Optional<AnnotationNote> mark =
                        files.find(annotation, note -> note.type().equals(ANNOTATION));
                if (mark.isPresent()) {
                    return Optional.of("key:" + mark.get().values().getOrDefault("value", ""));
                }
            }
        }
        return Optional.empty();
    }
}
