package dev.xdist.provider.select;

import dev.xdist.provider.unit.ClassId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntSupplier;
import org.apache.maven.surefire.api.util.ScanResult;
import org.jspecify.annotations.Nullable;

/** The order of classes that Surefire's {@code runOrder} asks for, found without loading them. */
public final class RunOrder {
    private final Map<String, String> properties;
    private final IntSupplier hourOfDay;
    private final long seed;

    private RunOrder(Map<String, String> properties, IntSupplier hourOfDay, long seed) {
        this.properties = properties;
        this.hourOfDay = hourOfDay;
        this.seed = seed;
    }

    /**
     * Reads what is asked for.
     *
     * @param properties Surefire's provider properties
     * @param hourOfDay for {@code hourly}, 0 to 23; asked only then, for time zones take 20 ms to load
     * @param seed for {@code random} where the user gave none
     */
    public static RunOrder of(Map<String, String> properties, IntSupplier hourOfDay, long seed) {
        return new RunOrder(properties, hourOfDay, seedOf(properties, seed));
    }

    /** Orders what Surefire's scan found; a class found twice counts once. */
    public List<ClassId> order(ScanResult scanned) {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        for (int i = 0; i < scanned.size(); i++) {
            names.add(scanned.getClassName(i));
        }
        List<ClassId> ordered = new ArrayList<>();
        for (String name : order(new ArrayList<>(names))) {
            ordered.add(new ClassId(ordered.size(), name));
        }
        return ordered;
    }

    private List<String> order(List<String> names) {
        switch (kind()) {
            case "alphabetical" -> Collections.sort(names);
            case "reversealphabetical" -> names.sort(Comparator.reverseOrder());
            case "hourly" ->
                names.sort(hourOfDay.getAsInt() % 2 == 0 ? Comparator.naturalOrder() : Comparator.reverseOrder());
            case "random" -> {
                // sorted first, as by Surefire 3.6: the seed alone decides, not the file system
                Collections.sort(names);
                Collections.shuffle(names, new Random(seed));
            }
            case "failedfirst" -> {
                return statistics().failedFirst(names);
            }
            case "balanced" -> {
                return statistics().balanced(names, threads());
            }
            default -> {
                // filesystem: as scanned. Surefire has refused unknown words before
            }
        }
        return names;
    }

    /** Of several orders Surefire uses the first. */
    private String kind() {
        String value = properties.getOrDefault("runOrder", "");
        int comma = value.indexOf(',');
        return (comma < 0 ? value : value.substring(0, comma)).trim().toLowerCase(Locale.ROOT);
    }

    private RunStatistics statistics() {
        @Nullable String file = properties.get("runStatisticsFile");
        return file == null || file.isBlank() ? RunStatistics.none() : RunStatistics.read(file);
    }

    private int threads() {
        return Math.max(1, (int) number(properties.get("threadcount"), 1));
    }

    private static long seedOf(Map<String, String> properties, long otherwise) {
        return number(properties.get("runOrderRandomSeed"), otherwise);
    }

    private static long number(@Nullable String text, long otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return Long.parseLong(text.trim());
        } catch (NumberFormatException e) {
            return otherwise; // Surefire has parsed it before and would have refused it
        }
    }
}
