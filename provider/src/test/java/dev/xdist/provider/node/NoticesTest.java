package dev.xdist.provider.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.proto.Notice;
import dev.xdist.proto.OwnTag;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.provider.unit.NodeId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What several workers say, the user hears once. */
class NoticesTest {
    private static final NodeId GW0 = new NodeId(0, "gw0");

    private final RecordingNodeListener heard = new RecordingNodeListener();
    private final Notices notices = new Notices(heard);
    private final WorkerController controller = controller(GW0);
    private final WorkerController other = controller(new NodeId(1, "gw1"));

    private WorkerController controller(NodeId node) {
        return new WorkerController(node, Duration.ofSeconds(7), heard, notices, false);
    }

    @Test
    void noticeOfSeveralWorkers_isSaidOnce() {
        WorkerMessage notice = WorkerMessage.newBuilder()
                .setNotice(Notice.newBuilder().setText("the sky is blue"))
                .build();

        controller.received(notice);
        other.received(notice);
        controller.received(notice);

        assertThat(heard.order).containsExactly("gw0: the sky is blue");
    }

    @Test
    void hintOfSeveralWorkers_isSaidOnce_andIsNoWarning() {
        WorkerMessage hint = WorkerMessage.newBuilder()
                .setNotice(Notice.newBuilder().setText("the sky is blue").setHint(true))
                .build();

        controller.received(hint);
        other.received(hint);

        assertThat(heard.order).containsExactly("hint: the sky is blue");
    }

    @Test
    void tagThatSaysNothing_isSaidOnce_withTheFirstPlace() {
        controller.received(tag("xdist.timeout:soon", "demo.A", "test"));
        other.received(tag("xdist.timeout:soon", "demo.B", ""));
        other.received(tag("xdist.grop", "demo.B", ""));
        other.received(tag("xdist.group", "demo.B", ""));

        assertThat(heard.order)
                .containsExactly(
                        "Tag \"xdist.timeout:soon\" on demo.A.test has the value \"soon\"; allowed is a number, of"
                                + " seconds or with ms, s, m or h behind it, as in xdist.timeout:30s. It has no"
                                + " effect.",
                        "Tag \"xdist.grop\" on demo.B is not known; did you mean \"xdist.group\"? It has no effect.");
    }

    private static WorkerMessage tag(String tag, String className, String method) {
        OwnTag seen = OwnTag.newBuilder()
                .setTag(tag)
                .setClassName(className)
                .setMethod(method)
                .build();
        return WorkerMessage.newBuilder().setOwnTag(seen).build();
    }

    @Test
    void notices_areBounded() {
        for (int i = 0; i < Notices.DIFFERENT_MAX + 1; i++) {
            notices.say(GW0, "number " + i);
        }

        assertThat(heard.order).hasSize(Notices.DIFFERENT_MAX).endsWith("gw0: number 99");
    }
}
