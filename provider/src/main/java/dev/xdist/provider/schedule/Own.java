package dev.xdist.provider.schedule;

/**
 * In place of a scheduler that a plugin brings: units are made here, and the plugin says where they go. When it cannot
 * go on, {@code load} deals what is left.
 */
public final class Own implements Scheduler {
    private final Load other;

    public Own(boolean wholeClasses) {
        other = new Load(Integer.MAX_VALUE, wholeClasses);
    }

    @Override
    public boolean collectsFirst() {
        return true;
    }

    @Override
    public boolean requeuesAtFront() {
        return true;
    }

    @Override
    public Scoping scoping() {
        return other.scoping();
    }

    @Override
    public boolean asksPlugin() {
        return true;
    }

    @Override
    public void decide(Board board, long nowNanos, Deals deals) {
        // what was dealt before may have been nothing: then this deals for the first time
        other.decide(board, nowNanos, deals);
    }
}
