package dev.xdist.provider.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryLocationTest {
    private static final Path HOME = Path.of("/home/me");
    private static final Path BASEDIR = Path.of("/projects/shop/core");

    private static Optional<Path> location(String option, Map<String, String> environment) {
        return HistoryLocation.of(option, "com.acme.core", BASEDIR, environment, HOME);
    }

    private static Path dirWith(String xdgCacheHome) {
        return location("", Map.of("XDG_CACHE_HOME", xdgCacheHome))
                .orElseThrow()
                .getParent();
    }

    @Test
    void defaultPlace_isTheUsersCache_withAFileForEachModuleAndCheckout() {
        Path here = location("", Map.of()).orElseThrow();
        Path elsewhere = HistoryLocation.of("", "com.acme.core", Path.of("/other"), Map.of(), HOME)
                .orElseThrow();

        assertThat(here.toString()).matches("/home/me/\\.cache/xdist/history/com\\.acme\\.core-[0-9a-f]{8}\\.tsv");
        assertThat(here).isEqualTo(location("", Map.of()).orElseThrow()).isNotEqualTo(elsewhere);
    }

    @Test
    void xdgCacheHome_isHonouredWhereItIsAbsolute() {
        Path inHome = HOME.resolve(".cache/xdist/history");

        assertThat(dirWith("/var/cache/me")).isEqualTo(Path.of("/var/cache/me/xdist/history"));
        assertThat(dirWith("relative")).isEqualTo(inHome);
        assertThat(dirWith("")).isEqualTo(inHome);
    }

    @Test
    void option_isAFile_belowTheModuleIfRelative() {
        assertThat(location("/team/history.tsv", Map.of())).contains(Path.of("/team/history.tsv"));
        assertThat(location(" history.tsv ", Map.of())).contains(BASEDIR.resolve("history.tsv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "none", "None", " off "})
    void option_switchesOff(String option) {
        assertThat(location(option, Map.of())).isEmpty();
    }

    @Test
    void moduleName_neverLeavesTheDirectory() {
        Path file = HistoryLocation.of("", "../../evil/" + "x".repeat(300), BASEDIR, Map.of(), HOME)
                .orElseThrow();

        assertThat(file.getParent()).isEqualTo(HOME.resolve(".cache/xdist/history"));
        assertThat(file.getFileName().toString()).hasSizeLessThan(150);
    }
}
