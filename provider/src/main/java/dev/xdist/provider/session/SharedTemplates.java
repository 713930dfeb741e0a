package dev.xdist.provider.session;

import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.Invocations;
import dev.xdist.provider.unit.NodeId;
import dev.xdist.provider.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Templates whose invocations run on several nodes. The shares make up the whole if every node's providers give the
 * same list, whichever that is. If they do not, some invocations may have run twice and others never: then all that was
 * told of the shares is struck out, and the template is run once more, whole.
 */
final class SharedTemplates {
    private final Map<Key, Template> templates = new HashMap<>();

    private record Key(ClassId owner, String uniqueId) {
        static Key of(Unit unit) {
            return new Key(unit.owner(), String.valueOf(unit.uniqueId()));
        }
    }

    private static final class Template {
        final List<Unit> shares = new ArrayList<>();
        int open;

        @Nullable
        NodeId firstNode;

        @Nullable
        Invocations firstList;

        boolean differs;
    }

    void added(Unit share) {
        Template template = templates.computeIfAbsent(Key.of(share), key -> new Template());
        template.shares.add(share);
        template.open++;
    }

    /** Takes what a node's providers gave; returns a sentence when another's gave something else for the first time. */
    @Nullable
    String given(Unit share, NodeId node, Invocations list) {
        Template template = templates.get(Key.of(share));
        if (template == null || template.differs) {
            return null;
        }
        if (template.firstList == null || template.firstNode == null) {
            template.firstList = list;
            template.firstNode = node;
            return null;
        }
        if (template.firstList.equals(list)) {
            return null;
        }
        template.differs = true;
        return share.owner().name() + "." + methodOf(share) + " was given " + template.firstList.count()
                + " invocations on " + template.firstNode + " and " + list.count() + " on " + node
                + (template.firstList.count() == list.count() ? ", with other names or in another order" : "")
                + ". It is run once more as a whole, and is not shared out again.";
    }

    /** What stands in the last segment of the unique id. */
    private static String methodOf(Unit share) {
        String id = String.valueOf(share.uniqueId());
        String segment = id.substring(id.lastIndexOf('/') + 1);
        int value = segment.indexOf(':') + 1;
        return value > 0 && segment.endsWith("]") ? segment.substring(value, segment.length() - 1) : segment;
    }

    /** Whether the template will be run once more when this share ends. */
    boolean comesBack(Unit share) {
        Template template = share.share().isAll() ? null : templates.get(Key.of(share));
        return template != null && template.differs && template.open == 1;
    }

    /** A share has ended; returns all shares, if it was the last and the lists differed. */
    List<Unit> ended(Unit share) {
        Template template = templates.get(Key.of(share));
        if (template == null || --template.open > 0) {
            return List.of();
        }
        templates.remove(Key.of(share));
        return template.differs ? template.shares : List.of();
    }
}
