package dev.xdist.it.tidy;

import java.util.List;

/**
 * One file of the repository.
 *
 * @param path from the repository's root, with slashes
 * @param bytes size on disk
 */
record TextFile(String path, long bytes, String text) {
    static TextFile of(String path, String text) {
        return new TextFile(path, text.length(), text);
    }

    List<String> lines() {
        return text.lines().toList();
    }

    boolean isJava() {
        return path.endsWith(".java");
    }

    boolean isMarkdown() {
        return path.endsWith(".md");
    }

    /** Sample projects are written as users write. */
    boolean isSample() {
        return path.matches("src/it/[^/]+/(?!java/dev/).*") && !path.startsWith("src/it/src/");
    }
}
