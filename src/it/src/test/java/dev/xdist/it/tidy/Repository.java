package dev.xdist.it.tidy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All files below the repository's root that people write. */
final class Repository {
    private static final Set<String> NOT_OURS =
            Set.of(".git", "target", ".repository", ".mavens", ".idea", ".vscode", ".settings");

    private Repository() {}

    static Path root() {
        return Path.of(System.getProperty("xdist.root", "../.."))
                .toAbsolutePath()
                .normalize();
    }

    static List<TextFile> files() throws IOException {
        Path root = root();
        List<TextFile> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean ours = !NOT_OURS.contains(String.valueOf(folder.getFileName()));
                return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!NOT_OURS.contains(String.valueOf(file.getFileName()))) {
                    String path = root.relativize(file).toString().replace('\\', '/');
                    // Latin 1 takes any bytes; the rules look at ASCII words and at line ends only.
                    String text = Files.readString(
                            file, path.endsWith(".png") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
                    files.add(new TextFile(path, attributes.size(), text));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
