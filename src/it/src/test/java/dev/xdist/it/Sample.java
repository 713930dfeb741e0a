package dev.xdist.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A sample project after its Maven runs: where a verify.groovy begins. */
public final class Sample {
    private final Path folder;
    private final List<MavenRun> runs;

    private Sample(Path folder, List<MavenRun> runs) {
        this.folder = folder;
        this.runs = runs;
    }

    /** Takes the folder that the invoker ran Maven in, one time or more, with all its logs in build.log. */
    public static Sample in(File basedir) {
        Path folder = basedir.toPath();
        return new Sample(folder, MavenRun.split(read(folder.resolve("build.log"))));
    }

    /** Returns the run with this number, from 1, in the order of invoker.properties. */
    public MavenRun run(int number) {
        if (number > runs.size()) {
            throw new AssertionError("there were " + runs.size() + " Maven runs, not " + number);
        }
        return runs.get(number - 1);
    }

    /** Returns the reports of Surefire's usual folder. */
    public Reports reports() {
        return reports("surefire-reports");
    }

    /** Returns the reports below this folder of target. */
    public Reports reports(String name) {
        return Reports.in(folder.resolve("target").resolve(name));
    }

    /** Returns the reports of Surefire's usual folder in this module. */
    public Reports module(String module) {
        return Reports.in(folder.resolve(module).resolve("target/surefire-reports"));
    }

    /** Fails unless the sample has this file. */
    public Sample has(String file) {
        if (!Files.exists(folder.resolve(file))) {
            throw new AssertionError("missing: " + file);
        }
        return this;
    }

    /** Fails if the sample has this file. */
    public Sample lacks(String file) {
        if (Files.exists(folder.resolve(file))) {
            throw new AssertionError("unexpected: " + file);
        }
        return this;
    }

    /** Returns the lines of a file that tests wrote. */
    public List<String> lines(String file) {
        return new ArrayList<>(read(folder.resolve(file)).lines().toList());
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
