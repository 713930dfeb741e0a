package dev.xdist.provider.steer;

import dev.xdist.provider.classfile.AnnotationNote;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The groups that a class is marked with, collected from it upwards: the nearest class with annotations counts. */
final class GroupMarks {
    private static final String TYPE = "dev.xdist.api.XdistGroup";

    /** As a note of the annotation, or of the one that holds several, is written; values are sorted by name. */
    private static final Pattern MARK = Pattern.compile("dev\\.xdist\\.api\\.XdistGroup\\{([^}]*)}");

    private static final String NAME = "value=";
    private static final String UNNAMED = "default";

    private final Set<String> names = new TreeSet<>();
    private boolean exclusive;
    private boolean complete;

    /** What comes now stands on a class further up. */
    void nextClass() {
        complete = !names.isEmpty();
    }

    void add(AnnotationNote note) {
        if (complete || !note.type().startsWith(TYPE)) {
            return;
        }
        Matcher mark = MARK.matcher(note.toString());
        while (mark.find()) {
            String values = mark.group(1);
            int name = values.indexOf(NAME);
            names.add(name < 0 ? UNNAMED : values.substring(name + NAME.length()));
            exclusive |= values.startsWith("exclusive=true");
        }
    }

    /** All names together, those of these tags too. */
    Asked.Group group(List<String> tags) {
        SteeringReader.values(SteeringTag.GROUP, tags).forEach(name -> names.add(name.isEmpty() ? UNNAMED : name));
        if (tags.contains(SteeringTag.GROUP.tag())) {
            names.add(UNNAMED);
        }
        List<String> tagged = SteeringReader.values(SteeringTag.EXCLUSIVE_GROUP, tags);
        names.addAll(tagged);
        return new Asked.Group(String.join("_", names), exclusive || !tagged.isEmpty());
    }
}
