package dev.xdist.provider.gateway;

import com.google.protobuf.CodedOutputStream;
import dev.xdist.proto.ControllerMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;
import java.io.IOException;

/** Messages to bytes: a four-byte big-endian length, then the message. */
final class FrameEncoder extends MessageToByteEncoder<ControllerMessage> {
    FrameEncoder() {
        super(ControllerMessage.class);
    }

    @Override
    protected void encode(ChannelHandlerContext context, ControllerMessage message, ByteBuf out) throws IOException {
        int length = message.getSerializedSize();
        out.ensureWritable(Integer.BYTES + length);
        out.writeInt(length);
        CodedOutputStream coded = CodedOutputStream.newInstance(out.nioBuffer(out.writerIndex(), length));
        message.writeTo(coded);
        coded.flush();
        out.writerIndex(out.writerIndex() + length);
    }
}
