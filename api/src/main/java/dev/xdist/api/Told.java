package dev.xdist.api;

import dev.xdist.api.grant.Reply;

/** An answer of a {@link Desk}. */
final class Told {
    final long number;
    final Reply.Kind kind;
    final int index;
    final byte[] data;
    final String text;

    Told(long number, Reply.Kind kind, int index, byte[] data, String text) {
        this.number = number;
        this.kind = kind;
        this.index = index;
        this.data = data;
        this.text = text;
    }
}
