package dev.xdist.provider.gateway;

import io.netty.handler.codec.DecoderException;

/** A peer broke the link's rules; it costs that connection alone. The message is a clause without subject. */
final class BadPeerException extends DecoderException {
    private static final long serialVersionUID = 1;

    BadPeerException(String clause) {
        super(clause);
    }

    String clause() {
        return String.valueOf(getMessage());
    }
}
