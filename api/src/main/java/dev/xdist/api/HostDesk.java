package dev.xdist.api;

import dev.xdist.api.grant.Ask;

/**
 * The JVM that hosts a shared resource. It gets nothing of what workers share: what it waits for could wait for it, and
 * what it made would have to outlive it.
 */
final class HostDesk implements Desk {
    private final String type;

    HostDesk(String type) {
        this.type = type;
    }

    @Override
    public Told ask(Ask ask) {
        throw refusal(type, ask);
    }

    /** Why a resource does not get what it asks for. */
    static XdistException refusal(String type, Ask ask) {
        return new XdistException(type + " asks for " + ask.kind.word + " \"" + ask.key
                + "\". A shared resource uses nothing that workers share, no other shared resource either: let one"
                + " class start both.");
    }

    @Override
    public Told settleAndWait(long number, int how, byte[] data) {
        throw new IllegalStateException("Nothing was asked for.");
    }

    @Override
    public void settle(long number, int how, byte[] data) {
        throw new IllegalStateException("Nothing was asked for.");
    }

    @Override
    public void output(String key, String value) {
        // it is no worker of which plugins would hear
    }

    @Override
    public void keep(String key, Runnable cleanUp) {
        throw new IllegalStateException("Nothing was made.");
    }
}
