package dev.xdist.provider.option;

/**
 * One entry of {@code xdist.tx}: a spec and how often.
 *
 * @param text as it was written
 * @param count {@link #ONE} without a count, {@link #AUTO}, or the number written
 * @param spec what one node of it looks like
 * @param idColumn where the id's value begins in the text, if there is an id
 */
record SpecEntry(SpecText text, int count, NodeSpec spec, int idColumn) {
    /** No count was written. Not the same as {@code 1*}: an id then stays as it is. */
    static final int ONE = -1;
    /** {@code auto*} was written: as many as xdist.n=auto would be. */
    static final int AUTO = -2;

    boolean hasCount() {
        return count != ONE;
    }
}
