package dev.xdist.it.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rules that look at more than one file. */
enum WholeRules {
    PACKAGE_IS_EXPLAINED {
        @Override
        List<String> complaints(List<TextFile> files) {
            Set<String> explained = folders(files, "package-info.java");
            Set<String> used =
                    folders(files.stream().filter(file -> !file.isSample()).toList(), "(?!module-info).*\\.java");
            used.removeIf(folder -> !folder.contains("/src/main/java/") || explained.contains(folder));
            return used.stream()
                    .map(folder -> folder + " has no package-info.java: say in 3 to 8 lines what the package decides.")
                    .toList();
        }
    },

    SAMPLES_USE_THIS_VERSION {
        @Override
        List<String> complaints(List<TextFile> files) {
            String version =
                    firstGroup("<artifactId>xdist-parent</artifactId>\\s*<version>([^<]+)<", text(files, "pom.xml"));
            List<String> complaints = new ArrayList<>();
            for (TextFile file : files) {
                Matcher used = OUR_PLUGIN.matcher(file.text());
                while (file.path().matches("src/it/[^/]+/.*\\.xml") && used.find()) {
                    String other = used.group(1) == null ? used.group(2) : used.group(1);
                    if (!other.equals(version) && !other.startsWith("$")) {
                        complaints.add(file.path() + " uses xdist " + other + "; write " + version + ".");
                    }
                }
            }
            return complaints;
        }
    },

    OPTIONS_ARE_IN_THE_REFERENCE {
        @Override
        List<String> complaints(List<TextFile> files) {
            String page = text(files, "site/reference/options.md");
            Matcher options =
                    OPTION.matcher(text(files, "provider/src/main/java/dev/xdist/provider/option/Option.java"));
            List<String> complaints = new ArrayList<>();
            int seen = 0;
            for (; options.find(); seen++) {
                if (!page.contains("xdist." + options.group(1))) {
                    complaints.add(
                            "xdist." + options.group(1) + " is not in site/reference/options.md; build it again.");
                }
            }
            if (seen == 0) {
                complaints.add("no option found in Option.java; this rule looks for NAME(\"name\", ...).");
            }
            return complaints;
        }
    };

    private static final Pattern OPTION = Pattern.compile("(?m)^    [A-Z_]+\\(\\s*\"(\\w+)\"");
    private static final Pattern OUR_PLUGIN =
            Pattern.compile("<xdist.version>([^<]+)<|<artifactId>xdist-maven-plugin</artifactId>\\s*<version>([^<]+)<");

    abstract List<String> complaints(List<TextFile> files);

    private static Set<String> folders(List<TextFile> files, String name) {
        return files.stream()
                .map(TextFile::path)
                .filter(path -> path.substring(path.lastIndexOf('/') + 1).matches(name))
                .map(path -> path.substring(0, path.lastIndexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(List<TextFile> files, String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .map(TextFile::text)
                .findFirst()
                .orElse("");
    }

    private static String firstGroup(String expression, String text) {
        Matcher found = Pattern.compile(expression).matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
