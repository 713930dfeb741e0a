package dev.xdist.provider.gateway;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.xdist.proto.BadFrameException;
import dev.xdist.proto.FrameCodec;
import dev.xdist.proto.Limits;
import dev.xdist.proto.WorkerMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Bytes to messages. Nothing that a peer sends makes it hold more than one frame of the size allowed at that moment:
 * small before the peer has proved its token, {@link Limits#FRAME_BYTES_MAX} after. After a bad frame it hears no more.
 */
final class FrameDecoder extends ByteToMessageDecoder {
    private int frameBytesMax = Limits.HELLO_BYTES_MAX;
    private int lastFrameBytes;
    private boolean deaf;

    /** From now on the peer is one of ours. Call on the channel's event loop. */
    void trusted() {
        frameBytesMax = Limits.FRAME_BYTES_MAX;
    }

    /** From now on nothing is heard of what the peer says. Call on the channel's event loop. */
    void stop() {
        deaf = true;
    }

    /** How long the frame was that has just been handed on. */
    int lastFrameBytes() {
        return lastFrameBytes;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) throws BadFrameException {
        if (deaf) {
            in.skipBytes(in.readableBytes());
            return;
        }
        try {
            frame(in, out);
        } catch (BadFrameException e) {
            deaf = true;
            throw e;
        }
    }

    private void frame(ByteBuf in, List<Object> out) throws BadFrameException {
        if (in.readableBytes() < FrameCodec.HEADER_BYTES) {
            return;
        }
        int length = FrameCodec.length(in.getInt(in.readerIndex()), frameBytesMax);
        if (in.readableBytes() < FrameCodec.HEADER_BYTES + length) {
            return;
        }
        in.skipBytes(FrameCodec.HEADER_BYTES);
        ByteBuffer message = in.readSlice(length).nioBuffer();
        lastFrameBytes = length;
        try {
            FieldLimit.check(message);
            out.add(WorkerMessage.parseFrom(message));
        } catch (InvalidProtocolBufferException e) {
            throw FrameCodec.noMessage(length);
        }
    }
}
