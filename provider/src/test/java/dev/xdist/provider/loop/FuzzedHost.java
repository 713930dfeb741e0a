package dev.xdist.provider.loop;

import com.google.protobuf.ByteString;
import dev.xdist.proto.ControllerMessage;
import dev.xdist.proto.Notice;
import dev.xdist.proto.ResourceFailed;
import dev.xdist.proto.ResourceUp;
import dev.xdist.proto.WireMutator;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.provider.gateway.InMemoryGateway;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A host of a shared resource that does what it is told, and now and then says what it must not. */
final class FuzzedHost implements InMemoryGateway.Peer {
    private final SplittableRandom random;
    private final WireMutator mutator;
    private final RandomFrames frames;
    /** One frame in so many is spoilt; 0: none. */
    private final int spoiltOneIn;

    private final Deque<WorkerMessage> toSay = new ArrayDeque<>();
    private boolean failed;
    private boolean over;
    private int said;

    @Nullable
    String killedBecause;

    FuzzedHost(String id, ByteString token, SplittableRandom random) {
        this.random = random;
        this.mutator = new WireMutator(random.split());
        this.frames = new RandomFrames(random.split());
        this.spoiltOneIn = random.nextBoolean() ? 0 : random.nextInt(2, 10);
        toSay.add(RandomFrames.hello(id, token));
        failed = random.nextInt(4) == 0;
        if (failed) {
            ResourceFailed.Builder failure = ResourceFailed.newBuilder()
                    .setError(ByteString.copyFromUtf8("error"))
                    .setText("it is broken\nwith a trace");
            toSay.add(WorkerMessage.newBuilder().setResourceFailed(failure).build());
            toSay.add(RandomFrames.finished());
        } else {
            ResourceUp.Builder up = ResourceUp.newBuilder().setAddresses(ByteString.copyFromUtf8("here"));
            toSay.add(WorkerMessage.newBuilder().setResourceUp(up).build());
        }
    }

    boolean honest() {
        return spoiltOneIn == 0;
    }

    int said() {
        return said;
    }

    @Override
    public void told(ControllerMessage order) {
        if (!order.hasShutdown() && !order.hasInterrupt()) {
            throw new AssertionError("a host is told " + order);
        }
        if (order.hasShutdown() && !failed) {
            if (random.nextInt(3) == 0) {
                toSay.add(WorkerMessage.newBuilder()
                        .setNotice(Notice.newBuilder().setText("could not be closed: as if"))
                        .build());
            }
            toSay.add(RandomFrames.finished());
        }
    }

    @Override
    public List<byte[]> says() {
        List<byte[]> messages = new ArrayList<>();
        while (!toSay.isEmpty() && !over) {
            WorkerMessage next = toSay.remove();
            messages.add(next.toByteArray());
            over |= next.hasFinished();
            if (spoiltOneIn > 0 && random.nextInt(spoiltOneIn) == 0) {
                messages.add(frames.next().toByteArray());
            }
        }
        said += messages.size();
        over |= random.nextInt(50) == 0;
        return messages.isEmpty() ? List.of() : List.of(mutator.stream(messages, spoiltOneIn));
    }

    @Override
    public boolean over() {
        return over;
    }

    @Override
    public void killed(String clause) {
        killedBecause = clause;
    }
}
