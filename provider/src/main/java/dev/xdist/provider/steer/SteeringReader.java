package dev.xdist.provider.steer;

import dev.xdist.provider.classfile.AnnotationNote;
import dev.xdist.provider.classfile.ClassFiles;
import dev.xdist.provider.classfile.ClassNotes;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Steering;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads from class files what classes say about when and where they are run: annotations of {@code xdist-api} and tags
 * of JUnit, on a class, on what it inherits from, and on annotations of the user's there. Of several annotations of a
 * kind the nearest counts, and before any tag; tags add up.
 */
public final class SteeringReader {
    private static final String API = "dev.xdist.api.";
    private static final String TAG = "org.junit.jupiter.api.Tag";
    /** As a note of the annotation, or of the one that holds several, is written. */
    private static final Pattern TAGS = Pattern.compile(Pattern.quote(TAG) + "\\{value=([^}]*)}");

    private final ClassFiles files;

    private SteeringReader(ClassFiles files) {
        this.files = files;
    }

    /**
     * Reads the files of these classes.
     *
     * @param workers by slot
     * @return what they say by class number, without those that say nothing
     */
    public static Map<Integer, Steering> read(
            List<ClassId> classes, ClassFiles files, Supplier<List<NodeFacts>> workers) {
        SteeringReader reader = new SteeringReader(files);
        Map<Integer, Asked> asked = new HashMap<>();
        for (ClassId owner : classes) {
            reader.asked(owner).ifPresent(own -> asked.put(owner.number(), own));
        }
        Set<String> exclusive = asked.values().stream()
                .filter(own -> own.group().exclusive())
                .map(own -> own.group().name())
                .collect(Collectors.toSet());
        Map<Integer, Steering> said = new HashMap<>();
        asked.forEach((owner, own) -> said.put(owner, own.among(workers, exclusive)));
        said.values().removeIf(Steering.NONE::equals);
        return said;
    }

    private Optional<Asked> asked(ClassId owner) {
        Map<String, AnnotationNote> nearest = new HashMap<>();
        List<String> tags = new ArrayList<>(0);
        GroupMarks groups = new GroupMarks();
        for (ClassNotes notes : files.hierarchy(owner.name())) {
            groups.nextClass();
            for (AnnotationNote annotation : notes.annotations()) {
                for (AnnotationNote note : files.withMetas(annotation)) {
                    groups.add(note);
                    if (note.type().startsWith(API)) {
                        nearest.putIfAbsent(note.type().substring(API.length()), note);
                    } else if (note.type().startsWith(TAG)) {
                        addTags(note, tags);
                    }
                }
            }
        }
        return nearest.isEmpty() && tags.isEmpty()
                ? Optional.empty()
                : Optional.of(asked(nearest, tags, groups.group(tags)));
    }

    private static void addTags(AnnotationNote note, List<String> tags) {
        Matcher found = TAGS.matcher(note.toString());
        while (found.find()) {
            String tag = found.group(1).strip();
            if (TagCheck.problem(tag, true).isEmpty()) {
                tags.add(tag);
            }
        }
    }

    private static Asked asked(Map<String, AnnotationNote> nearest, List<String> tags, Asked.Group group) {
        return new Asked(
                priority(nearest.get("XdistPriority"), tags),
                nearest.containsKey("FreshWorker") || tags.contains(SteeringTag.FRESH.tag()),
                nearest.containsKey("XdistLocalOnly") || tags.contains(SteeringTag.LOCAL_ONLY.tag()),
                group,
                requires(nearest.get("XdistRequires"), tags));
    }

    private static int priority(@Nullable AnnotationNote annotation, List<String> tags) {
        if (annotation != null) {
            return Integer.parseInt(annotation.values().getOrDefault("value", "0"));
        }
        return values(SteeringTag.PRIORITY, tags).stream()
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    private static List<String> requires(@Nullable AnnotationNote annotation, List<String> tags) {
        List<String> texts = new ArrayList<>(values(SteeringTag.REQUIRES, tags));
        if (annotation != null) {
            // "[a, b]": no requirement has a comma in it
            String all = annotation.values().getOrDefault("value", "[]");
            if (all.length() > 2) {
                texts.addAll(List.of(all.substring(1, all.length() - 1).split(", ", -1)));
            }
        }
        return texts;
    }

    /** What stands behind the colons of tags of a kind. */
    static List<String> values(SteeringTag kind, List<String> tags) {
        String start = kind.tag() + ":";
        return tags.stream()
                .filter(tag -> tag.startsWith(start))
                .map(tag -> tag.substring(start.length()))
                .toList();
    }
}
