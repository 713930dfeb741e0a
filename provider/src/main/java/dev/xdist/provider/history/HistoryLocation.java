package dev.xdist.provider.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a module's history is. */
public final class HistoryLocation {
    private static final Set<String> OFF = Set.of("false", "none", "off");
    private static final int NAME_CHARS_MAX = 120;

    private HistoryLocation() {}

    /**
     * Says which file to use.
     *
     * @param option {@code xdist.history}: a path, empty for the default place, {@code false} or {@code none} for none
     * @param module group and artifact id of the module with a dot between
     * @param basedir the module's directory; a relative path is below it
     * @param environment for {@code XDG_CACHE_HOME}
     * @param userHome used where that is not set
     */
    public static Optional<Path> of(
            String option, String module, Path basedir, Map<String, String> environment, Path userHome) {
        String wanted = option.trim();
        if (OFF.contains(wanted.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        if (!wanted.isEmpty()) {
            return Optional.of(basedir.resolve(wanted));
        }
        return Optional.of(cache(environment, userHome).resolve("xdist/history").resolve(fileName(module, basedir)));
    }

    /** The standard says that a relative path there is to be ignored. */
    private static Path cache(Map<String, String> environment, Path userHome) {
        String configured = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path path = Path.of(configured);
        return !configured.isEmpty() && path.isAbsolute() ? path : userHome.resolve(".cache");
    }

    /** Two checkouts of one module have a file each: their tests may differ. */
    private static String fileName(String module, Path basedir) {
        String safe = module.replaceAll("[^A-Za-z0-9._-]", "_");
        String name = safe.substring(0, Math.min(safe.length(), NAME_CHARS_MAX));
        return name + "-" + hash(basedir.toAbsolutePath().normalize().toString()) + ".tsv";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
