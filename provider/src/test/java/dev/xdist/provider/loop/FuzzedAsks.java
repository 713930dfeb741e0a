package dev.xdist.provider.loop;

import com.google.protobuf.ByteString;
import dev.xdist.proto.Answer;
import dev.xdist.proto.Ask;
import dev.xdist.proto.Leaving;
import dev.xdist.proto.Settle;
import dev.xdist.proto.WorkerMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What the tests of one worker ask for, one at a time: a lock, a place of a pool, a value, all under one key. */
final class FuzzedAsks {
    private final SplittableRandom random;
    private final Deque<Long> held = new ArrayDeque<>();
    private long asked;
    /** Of the question that is open, 0: none. */
    private long waits;
    /** What it is to make, 0: nothing. */
    private long computes;

    private boolean cleansUp;
    private boolean saidLeaving;
    private boolean mayLeave;

    FuzzedAsks(SplittableRandom random) {
        this.random = random;
    }

    boolean waits() {
        return waits > 0;
    }

    void answered(Answer answer) {
        if (answer.getNumber() != waits) {
            return;
        }
        waits = 0;
        if (answer.getKind() == Answer.Kind.GRANTED) {
            held.add(answer.getNumber());
        } else if (answer.getKind() == Answer.Kind.COMPUTE) {
            computes = answer.getNumber();
        }
    }

    /** What the test says before it can go on; null: nothing. */
    @Nullable
    WorkerMessage next() {
        if (computes > 0) {
            waits = computes;
            computes = 0;
            return settle(waits, random.nextInt(4) == 0 ? Settle.How.FAILED : Settle.How.COMPUTED);
        }
        if (!held.isEmpty() && random.nextBoolean()) {
            return settle(held.remove(), Settle.How.RELEASED);
        }
        if (random.nextInt(4) == 0) {
            return ask();
        }
        return held.isEmpty() ? null : settle(held.remove(), Settle.How.RELEASED);
    }

    private WorkerMessage ask() {
        Ask.Kind kind = Ask.Kind.forNumber(random.nextInt(6));
        boolean counted = kind == Ask.Kind.PERMIT || kind == Ask.Kind.LEASE;
        boolean cleans = kind == Ask.Kind.ONCE && random.nextBoolean();
        cleansUp |= cleans;
        waits = ++asked;
        return WorkerMessage.newBuilder()
                .setAsk(Ask.newBuilder()
                        .setNumber(waits)
                        .setKind(kind)
                        .setKey("shared")
                        .setSize(counted ? 2 : 1)
                        .setThread(1)
                        .setCleansUp(cleans))
                .build();
    }

    private static WorkerMessage settle(long number, Settle.How how) {
        return WorkerMessage.newBuilder()
                .setSettle(Settle.newBuilder().setNumber(number).setHow(how).setData(ByteString.copyFromUtf8("made")))
                .build();
    }

    /** Whether it cannot end yet, for it may have to clean up. */
    boolean staysFor() {
        return cleansUp && !mayLeave;
    }

    /** Says so, once. */
    @Nullable
    WorkerMessage leaving() {
        if (saidLeaving) {
            return null;
        }
        saidLeaving = true;
        return WorkerMessage.newBuilder()
                .setLeaving(Leaving.getDefaultInstance())
                .build();
    }

    void mayLeave() {
        mayLeave = true;
    }
}
