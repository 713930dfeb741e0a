package dev.xdist.provider.option;

/**
 * The text of one entry of {@code xdist.tx}, for messages that point into it.
 *
 * @param number its place in the list, from 1
 * @param text the entry, count included
 */
record SpecText(int number, String text) {

    /** The message, the entry under it, and carets under the part meant. */
    XdistUsageException refused(String what, int from, int to) {
        String indent = "     ";
        int carets = Math.max(1, to - from);
        return new XdistUsageException(Option.TX.key() + ", entry " + number + ": " + what + "\n" + indent + text + "\n"
                + indent + " ".repeat(from) + "^".repeat(carets));
    }
}
