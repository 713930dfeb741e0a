package dev.xdist.provider.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.xdist.provider.option.XdistUsageException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which plugins a run has, and what is told of those that it cannot have. */
class PluginsTest {
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @TempDir
    Path folder;

    @AfterEach
    void restoreStreams() {
        System.setOut(out);
        System.setErr(err);
    }

    private static Hooks load(ClassLoader loader, String... named) {
        return Plugins.load(PluginHooksTest.FACTS, List.of(named), "-Dxdist.plugins", loader);
    }

    private URLClassLoader withService(String service, String... classes) throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(services.resolve("dev.xdist.api.spi." + service), List.of(classes));
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    }

    @Test
    void withoutAny_nothingIsMade() {
        assertThat(load(getClass().getClassLoader())).isSameAs(Hooks.NONE);
        assertThat(System.out).isSameAs(out);
    }

    @Test
    void foundAndNamed_isMadeOnce() throws Exception {
        try (URLClassLoader loader = withService("XdistPlugin", Printing.class.getName())) {
            Hooks hooks = load(loader, Printing.class.getName());

            assertThat(hooks.printed()).containsExactly("made with " + loader);
        }
    }

    @Test
    void serviceFileThatNamesNoPlugin_isRefused() throws Exception {
        try (URLClassLoader loader = withService("XdistListener", "a.Missing")) {
            assertThat(catchThrowable(() -> load(loader)))
                    .isInstanceOf(XdistUsageException.class)
                    .hasMessage("META-INF/services on the test class path names what is no plugin:"
                            + " dev.xdist.api.spi.XdistListener: Provider a.Missing not found. Nothing was run.");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.Missing | xdist.plugins: there is no class \"a.Missing\" on the test class path (set by -Dxdist.plugins). Nothing was run.",
                "java.lang.String | xdist.plugins: java.lang.String is neither an XdistPlugin nor an XdistListener of package dev.xdist.api.spi (set by -Dxdist.plugins). Nothing was run.",
                "dev.xdist.provider.hook.PluginsTest$Unmade | The plugin dev.xdist.provider.hook.PluginsTest$Unmade cannot be made: java.lang.IllegalStateException: not today. It needs to be public, with a public constructor without parameters. Nothing was run.",
                "dev.xdist.api.spi.XdistPlugin | The plugin dev.xdist.api.spi.XdistPlugin cannot be made: java.lang.NoSuchMethodException: dev.xdist.api.spi.XdistPlugin.<init>(). It needs to be public, with a public constructor without parameters. Nothing was run.",
            })
    void namedThatCannotBe_isRefused(String name, String told) {
        assertThat(catchThrowable(() -> load(getClass().getClassLoader(), name)))
                .isInstanceOf(XdistUsageException.class)
                .hasMessage(told);
    }

    /** Says on which class path it is made. */
    public static final class Printing extends Recorder {
        public Printing() {
            System.out.println("made with " + Thread.currentThread().getContextClassLoader());
        }
    }

    /** Cannot be made. */
    public static final class Unmade extends Recorder {
        public Unmade() {
            throw new IllegalStateException("not today");
        }
    }
}
