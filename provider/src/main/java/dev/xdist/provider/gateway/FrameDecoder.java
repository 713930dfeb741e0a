package dev.xdist.provider.gateway;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.xdist.proto.Limits;
import dev.xdist.proto.WorkerMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;
import java.util.Locale;

/**
 * Bytes to messages. Nothing that a peer sends makes it hold more than one frame of the size allowed at that moment:
 * small before the peer has proved its token, {@link Limits#FRAME_BYTES_MAX} after.
 */
final class FrameDecoder extends ByteToMessageDecoder {
    private static final int LENGTH_BYTES = 4;

    private int frameBytesMax = Limits.HELLO_BYTES_MAX;

    /** From now on the peer is one of ours. Call on the channel's event loop. */
    void trusted() {
        frameBytesMax = Limits.FRAME_BYTES_MAX;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) throws BadPeerException {
        if (in.readableBytes() < LENGTH_BYTES) {
            return;
        }
        long length = in.getUnsignedInt(in.readerIndex());
        if (length > frameBytesMax) {
            throw new BadPeerException(String.format(
                    Locale.ROOT, "sent a frame of %,d bytes; at most %,d are allowed", length, frameBytesMax));
        }
        if (in.readableBytes() < LENGTH_BYTES + length) {
            return;
        }
        in.skipBytes(LENGTH_BYTES);
        ByteBuf frame = in.readSlice((int) length);
        try {
            out.add(WorkerMessage.parseFrom(frame.nioBuffer()));
        } catch (InvalidProtocolBufferException e) {
            throw new BadPeerException(
                    String.format(Locale.ROOT, "sent a frame of %,d bytes that is no message", length));
        }
    }
}
