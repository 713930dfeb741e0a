package dev.xdist.provider.hook;

import dev.xdist.api.spi.RunConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A run that begins, as plugins see it. */
record RunView(RunFacts facts, int workers) implements RunConfig {
    @Override
    public String testRunUid() {
        return facts.testRunUid();
    }

    @Override
    public String dist() {
        return facts.dist();
    }

    @Override
    public List<String> testClasses() {
        return facts.testClasses();
    }

    @Override
    public Map<String, String> options() {
        return facts.options();
    }

    @Override
    public Path basedir() {
        return facts.basedir();
    }

    @Override
    public Path outputDir() {
        return facts.outputDir();
    }
}
