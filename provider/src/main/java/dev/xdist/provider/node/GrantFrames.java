package dev.xdist.provider.node;

import com.google.protobuf.ByteString;
import dev.xdist.api.grant.Reply;
import dev.xdist.proto.Answer;
import dev.xdist.proto.Ask;
import dev.xdist.proto.CleanUp;
import dev.xdist.proto.ControllerMessage;
import dev.xdist.proto.Settle;
import dev.xdist.provider.session.Request;
import dev.xdist.provider.session.SessionCommand;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.session.Settlement;
import dev.xdist.provider.unit.NodeId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What is said about things that tests share, as frames. A byte on the link is a character in the session. */
final class GrantFrames {
    private GrantFrames() {}

    static SessionEvent asked(NodeId node, Ask message) {
        dev.xdist.api.grant.Ask.Kind kind = switch (message.getKind()) {
            case ONCE, UNRECOGNIZED -> dev.xdist.api.grant.Ask.Kind.ONCE;
            case WRITE -> dev.xdist.api.grant.Ask.Kind.WRITE;
            case READ -> dev.xdist.api.grant.Ask.Kind.READ;
            case PERMIT -> dev.xdist.api.grant.Ask.Kind.PERMIT;
            case LEASE -> dev.xdist.api.grant.Ask.Kind.LEASE;
            case SHARED -> dev.xdist.api.grant.Ask.Kind.SHARED;
        };
        long waitNanos = TimeUnit.MILLISECONDS.toNanos(message.getWaitMillis());
        Request request = new Request(kind, message.getKey(), message.getSize(), waitNanos, message.getCleansUp());
        return new SessionEvent.Asked(node, message.getNumber(), message.getThread(), request);
    }

    static SessionEvent settled(NodeId node, Settle message) {
        Settlement how = switch (message.getHow()) {
            case RELEASED, UNRECOGNIZED -> Settlement.RELEASED;
            case COMPUTED -> Settlement.COMPUTED;
            case FAILED -> Settlement.FAILED;
        };
        String data = message.getData().toString(StandardCharsets.ISO_8859_1);
        return new SessionEvent.Settled(node, message.getNumber(), how, data);
    }

    static ControllerMessage answer(SessionCommand.Answer command) {
        Answer.Builder answer = Answer.newBuilder().setNumber(command.number()).setIndex(command.index());
        answer.setKind(
                switch (command.kind()) {
                    case GRANTED -> Answer.Kind.GRANTED;
                    case COMPUTE -> Answer.Kind.COMPUTE;
                    case VALUE -> Answer.Kind.VALUE;
                    case FAILED -> Answer.Kind.FAILED;
                    case DENIED -> Answer.Kind.DENIED;
                });
        if (command.kind() == Reply.Kind.DENIED) {
            answer.setText(command.data());
        } else {
            answer.setData(ByteString.copyFrom(command.data(), StandardCharsets.ISO_8859_1));
        }
        return ControllerMessage.newBuilder().setAnswer(answer).build();
    }

    static ControllerMessage cleanUp(List<String> keys) {
        return ControllerMessage.newBuilder()
                .setCleanUp(CleanUp.newBuilder().addAllKeys(keys))
                .build();
    }
}
