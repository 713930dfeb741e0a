package dev.xdist.it.tidy;

import java.util.List;

/** Looks at one file and says, one sentence each, what is wrong with it and what to do. */
interface Rule {
    List<String> complaints(TextFile file);
}
