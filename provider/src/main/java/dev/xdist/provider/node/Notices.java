package dev.xdist.provider.node;

import dev.xdist.proto.Limits;
import dev.xdist.proto.OwnTag;
import dev.xdist.provider.steer.TagCheck;
import dev.xdist.provider.unit.NodeId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What workers want the user to know: what several of them say is said once in a run. Safe for all threads. */
final class Notices {
    /** Different ones that are told; an honest worker has one or two. */
    static final int DIFFERENT_MAX = 100;

    private static final int TAG_CHARS_MAX = 200;

    private final NodeListener listener;
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    Notices(NodeListener listener) {
        this.listener = listener;
    }

    void say(NodeId node, String told) {
        String text = Findings.cut(told, Limits.NOTICE_CHARS_MAX);
        if (said.size() < DIFFERENT_MAX && said.add(text)) {
            listener.warning(node + ": " + text);
        }
    }

    void hint(String told) {
        String text = Findings.cut(told, Limits.NOTICE_CHARS_MAX);
        if (said.size() < DIFFERENT_MAX && said.add(text)) {
            listener.hint(text);
        }
    }

    /** A tag of ours that says nothing is told of with the first place where it was seen. */
    void tag(OwnTag seen) {
        String tag = Findings.cut(seen.getTag(), TAG_CHARS_MAX);
        String method = seen.getMethod().isEmpty() ? "" : "." + seen.getMethod();
        String place = Findings.cut(seen.getClassName() + method, Limits.NOTICE_CHARS_MAX);
        TagCheck.problem(tag, seen.getOnWholeClass()).ifPresent(problem -> {
            if (said.size() < DIFFERENT_MAX && said.add(tag)) {
                String what = tag.startsWith("@") ? tag : "Tag \"" + tag + "\"";
                listener.warning(what + " on " + place + " " + problem);
            }
        });
    }
}
