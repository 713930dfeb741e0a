package dev.xdist.it.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One word for one thing, and no word that says nothing. */
enum Words implements Rule {
    NAMES_OF_TYPES {
        @Override
        public List<String> complaints(TextFile file) {
            List<String> complaints = new ArrayList<>();
            if (!file.isJava() || file.isSample()) {
                return complaints;
            }
            Matcher types = TYPE.matcher(file.text());
            while (types.find()) {
                String name = types.group(1);
                TYPE_NAMES.forEach((banned, instead) -> {
                    if (name.matches(banned) && !name.equals("NodeManager")) {
                        complaints.add(name + ": " + instead);
                    }
                });
            }
            return complaints;
        }
    },

    IN_ANY_TEXT {
        @Override
        public List<String> complaints(TextFile file) {
            if (file.path().equals("LICENSE") || file.path().endsWith("tidy/Words.java")) {
                return List.of();
            }
            List<String> complaints = new ArrayList<>();
            TEXTS.forEach((banned, instead) -> {
                if (Pattern.compile(banned).matcher(file.text()).find()) {
                    complaints.add("\"" + banned + "\": " + instead);
                }
            });
            return complaints;
        }
    },

    TIME_OF_DAY {
        @Override
        public List<String> complaints(TextFile file) {
            boolean ships = file.isJava() && file.path().matches("(?!bench/)[a-z-]+/src/main/.*");
            Matcher asked = CLOCKS.matcher(file.text());
            return ships && !file.path().endsWith(HOUR_OF_THE_RUN) && asked.find()
                    ? List.of(asked.group() + ": the time of day may be set while a test runs; use System.nanoTime.")
                    : List.of();
        }
    };

    /** All that asks the clock that can be set, or waits for a time on it. */
    private static final Pattern CLOCKS = Pattern.compile("currentTimeMillis|\\b\\w*(?:Instant|Date|Time)\\.now\\b"
            + "|\\bClock\\b|new Date\\(\\)|Calendar\\.getInstance|\\b(?:parkUntil|awaitUntil)\\b|java\\.util\\.Timer");
    /** The user's runOrder=hourly asks what hour it is, once. */
    private static final String HOUR_OF_THE_RUN = "/RunInputs.java";

    private static final Pattern TYPE =
            Pattern.compile("(?m)^\\s*(?:[a-z]+(?:-sealed)? )*" + "(?:class|interface|record|enum|@interface) (\\w+)");
    private static final Map<String, String> TYPE_NAMES = Map.of(
            ".*Manager", "say what it does to what; only NodeManager is a word of the design.",
            ".*Helper.*", "name the idea it holds.",
            ".*Utils?", "name the idea it holds, or move the method to the type it is about.",
            ".*Impl", "say what is special in this one.",
            "Base[A-Z].*|.*Base", "say what the others have in common.",
            "Abstract[A-Z].*", "say what the others have in common.",
            "Default[A-Z].*", "say what is special in this one.",
            "I[A-Z][a-z].*", "the interface gets the plain name.");
    private static final Map<String, String> TEXTS = Map.of(
            "(?i)\\b(master|slave)\\b", "we say controller and worker.",
            "\\b(TODO|FIXME|XXX)\\b", "do it now, or open an issue and leave no mark here.",
            "session's time|(?<!\\w)/work/|/root/", "a place or time of whoever wrote this means nothing to a reader.",
            "repo1?\\.maven\\.(org|apache\\.org)", "say Maven Central; where it is reached is the reader's settings.");
}
