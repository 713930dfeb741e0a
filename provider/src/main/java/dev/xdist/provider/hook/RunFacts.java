package dev.xdist.provider.hook;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What plugins are told of a run before it begins.
 *
 * @param testRunUid the run's name
 * @param dist the mode, as the user says it
 * @param testClasses names, in the order of the run
 * @param options those that were set, by whole name
 * @param basedir the module's own folder
 * @param outputDir where files about the run go
 */
public record RunFacts(
        String testRunUid,
        String dist,
        List<String> testClasses,
        Map<String, String> options,
        Path basedir,
        Path outputDir) {
    public RunFacts {
        testClasses = List.copyOf(testClasses);
        options = Map.copyOf(options);
    }
}
