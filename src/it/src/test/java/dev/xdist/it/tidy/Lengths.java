package dev.xdist.it.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Nothing is too long to be read in one go. */
enum Lengths implements Rule {
    FILE_OF_A_CLASS {
        @Override
        public List<String> complaints(TextFile file) {
            int lines = file.lines().size();
            // A test class lists cases: it may be longer than what has to be understood as one.
            int most = file.path().contains("/src/test/") ? 450 : 300;
            boolean tooLong = file.isJava() && lines > most;
            return tooLong ? List.of(lines + " lines; at most " + most + ". Split the class by idea.") : List.of();
        }
    },

    METHOD {
        @Override
        public List<String> complaints(TextFile file) {
            if (!file.isJava()) {
                return List.of();
            }
            return Methods.of(file.text()).stream()
                    .filter(method -> method.lines() > 60)
                    .map(method -> method.name() + " has " + method.lines()
                            + " lines; at most 60, better 40. Let the parent branch and the leaves work.")
                    .toList();
        }
    },

    LINE {
        @Override
        public List<String> complaints(TextFile file) {
            List<String> complaints = new ArrayList<>();
            if (file.path().matches(".*\\.(java|groovy|proto|sh)")) {
                List<String> lines = file.lines();
                for (int i = 0; i < lines.size(); i++) {
                    if (lines.get(i).length() > 120 && !isMessageUnderTest(file, lines.get(i))) {
                        complaints.add("line " + (i + 1) + " is longer than 120 characters. Break it.");
                    }
                }
            }
            return complaints;
        }

        /** A user's message is compared whole; broken over lines nobody would find it again. */
        private boolean isMessageUnderTest(TextFile file, String line) {
            return file.path().contains("/src/test/") && LONG_TEXT.matcher(line).find();
        }
    },

    ANY_FILE {
        @Override
        public List<String> complaints(TextFile file) {
            return file.bytes() > 256 * 1024
                    ? List.of("is larger than 256 kB. Generate it, or fetch it in the build.")
                    : List.of();
        }
    },

    README {
        @Override
        public List<String> complaints(TextFile file) {
            int lines = file.lines().size();
            boolean tooLong = file.path().equals("README.md") && lines > 120;
            return tooLong ? List.of(lines + " lines; at most 120. Move detail to site/.") : List.of();
        }
    },

    SCRIPT_OF_A_SAMPLE {
        @Override
        public List<String> complaints(TextFile file) {
            long lines = file.lines().stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("import ") && !line.equals("true"))
                    .count();
            boolean tooLong = file.path().endsWith("verify.groovy") && lines > 15;
            return tooLong ? List.of(lines + " lines; at most 15. Move work to dev.xdist.it.") : List.of();
        }
    };

    private static final Pattern LONG_TEXT = Pattern.compile("\"[^\"]{60,}|(\\\\\"|[^\"]){90,}\"");
}
