package dev.xdist.it.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The form of what is written for people. */
enum Pages implements Rule {
    ONE_TITLE {
        @Override
        public List<String> complaints(TextFile file) {
            if (!file.isMarkdown()) {
                return List.of();
            }
            long titles =
                    prose(file).stream().filter(line -> line.startsWith("# ")).count();
            return titles == 1 ? List.of() : List.of(titles + " lines begin with \"# \"; a page has one title.");
        }
    },

    LINKS_LEAD_SOMEWHERE {
        @Override
        public List<String> complaints(TextFile file) {
            if (!file.isMarkdown()) {
                return List.of();
            }
            return LINK.matcher(String.join("\n", prose(file)))
                    .results()
                    .map(found -> found.group(1))
                    .filter(link -> !link.matches("https?:.*|mailto:.*"))
                    .filter(link -> !Repository.root()
                            .resolve(file.path())
                            .resolveSibling(link.replaceAll("#.*", ""))
                            .normalize()
                            .toFile()
                            .exists())
                    .map(link -> "the link to " + link + " leads nowhere. Correct or drop it.")
                    .toList();
        }
    },

    CHANGELOG {
        @Override
        public List<String> complaints(TextFile file) {
            if (!file.path().equals("CHANGELOG.md")) {
                return List.of();
            }
            List<String> complaints = new ArrayList<>();
            for (String line : file.lines()) {
                if (line.startsWith("## ") && !VERSION.matcher(line).matches()) {
                    complaints.add(line + ": write \"## [Unreleased]\" or \"## [1.2.3] - 2026-01-31\".");
                }
                if (line.startsWith("### ") && !KINDS.contains(line.substring(4))) {
                    complaints.add(line + ": one of " + KINDS + ".");
                }
            }
            if (!file.text().contains("\n## [Unreleased]\n")) {
                complaints.add("has no \"## [Unreleased]\" part; a change is written down with the change.");
            }
            return complaints;
        }
    };

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#][^)]*)\\)");
    private static final Pattern VERSION =
            Pattern.compile("## \\[(Unreleased|\\d+\\.\\d+\\.\\d+\\] - \\d{4}-\\d\\d-\\d\\d)\\]?");
    private static final Set<String> KINDS = Set.of("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security");

    private static List<String> prose(TextFile file) {
        List<String> prose = new ArrayList<>();
        boolean code = false;
        for (String line : file.lines()) {
            boolean fence = line.stripLeading().startsWith("```");
            code ^= fence;
            if (!fence && !code) {
                prose.add(line);
            }
        }
        return prose;
    }
}
