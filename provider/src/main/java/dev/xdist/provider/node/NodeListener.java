package dev.xdist.provider.node;

import dev.xdist.proto.TestEvent;
import dev.xdist.provider.session.SessionEvent;
import dev.xdist.provider.unit.ClassId;
import dev.xdist.provider.unit.NodeId;

/** Hears of all nodes; called on link threads, in each node's own order. Must not block. */
public interface NodeListener {
    /** Something that the session decides on. */
    void sessionEvent(SessionEvent event);

    /** Something that the report is made of; the session heard, or will hear, what it needs of it separately. */
    void testEvent(NodeId node, ClassId owner, TestEvent event);

    /** A sentence for the user. */
    void warning(String text);
}
