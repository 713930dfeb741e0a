package dev.xdist.it.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule is seen to complain once, and to be silent at the limit. */
class RulesTest {
    @Test
    void classOf301Lines_isTooLong() {
        assertThat(Lengths.FILE_OF_A_CLASS.complaints(java("x\n".repeat(300)))).isEmpty();
        assertThat(Lengths.FILE_OF_A_CLASS.complaints(java("x\n".repeat(301)))).hasSize(1);
    }

    @Test
    void methodOf61Lines_isTooLong() {
        String body = "        call(\"}{\"); // }\n";
        String head = "class A {\n    @Test\n    void work(int a)\n            throws Exception {\n";

        assertThat(Lengths.METHOD.complaints(java(head + body.repeat(58) + "    }\n}\n")))
                .isEmpty();
        assertThat(Lengths.METHOD.complaints(java(head + body.repeat(59) + "    }\n}\n")))
                .singleElement()
                .asString()
                .startsWith("work has 61 lines");
    }

    @Test
    void loopsLambdasAndTypes_areNoMethods() {
        String source = """
                record Point(int x) {
                    Point {
                        check(x);
                    }
                    void run() {
                        for (int i = 0; i < 3; i++) {
                            each(list -> {
                                work();
                            });
                            new Thread() {
                                public void inner() {}
                            };
                        }
                    }
                }
                """;

        assertThat(Methods.of(source)).extracting(Methods.Method::name).containsExactlyInAnyOrder("run", "inner");
    }

    @Test
    void lineOf121Characters_isTooLong() {
        assertThat(Lengths.LINE.complaints(java("x".repeat(120)))).isEmpty();
        assertThat(Lengths.LINE.complaints(java("ok\n" + "x".repeat(121))))
                .containsExactly("line 2 is longer than 120 characters. Break it.");
    }

    @Test
    void longLine_isTakenInATestsMessage() {
        String line = "is(\"" + "x".repeat(121) + "\");";

        assertThat(Lengths.LINE.complaints(TextFile.of("a/src/test/java/A.java", line)))
                .isEmpty();
        assertThat(Lengths.LINE.complaints(java(line))).hasSize(1);
    }

    @Test
    void fileOver256Kilobytes_isTooLarge() {
        assertThat(Lengths.ANY_FILE.complaints(new TextFile("a.bin", 262_144, "")))
                .isEmpty();
        assertThat(Lengths.ANY_FILE.complaints(new TextFile("a.bin", 262_145, "")))
                .hasSize(1);
    }

    @Test
    void readmeOf121Lines_isTooLong() {
        assertThat(Lengths.README.complaints(TextFile.of("README.md", "x\n".repeat(120))))
                .isEmpty();
        assertThat(Lengths.README.complaints(TextFile.of("README.md", "x\n".repeat(121))))
                .hasSize(1);
    }

    @Test
    void sampleScriptOf16Lines_isTooLong() {
        String rest = "import a.B\n\ntrue\n";

        assertThat(Lengths.SCRIPT_OF_A_SAMPLE.complaints(script("x\n".repeat(15) + rest)))
                .isEmpty();
        assertThat(Lengths.SCRIPT_OF_A_SAMPLE.complaints(script("x\n".repeat(16) + rest)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FileManager",
                "TestHelper",
                "IoUtil",
                "Utils",
                "NodeImpl",
                "BaseNode",
                "AbstractNode",
                "DefaultNode",
                "INode"
            })
    void typeNameThatSaysNothing_isRefused(String name) {
        assertThat(Words.NAMES_OF_TYPES.complaints(java("final class " + name + " {}")))
                .isNotEmpty();
        assertThat(Words.NAMES_OF_TYPES.complaints(java("public sealed interface " + name + " {}")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NodeManager", "Identity", "Implant", "Basement"})
    void typeNameThatOnlyLooksLikeIt_isTaken(String name) {
        assertThat(Words.NAMES_OF_TYPES.complaints(java("final class " + name + " {}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "the mas,ter node",
        "a Sla,ve",
        "// TO,DO later",
        "// FIX,ME",
        "see /wo,rk/shared",
        "https://repo.maven.apa,che.org/maven2"
    })
    void bannedWord_isRefusedInAnyFile(String start, String end) {
        assertThat(Words.IN_ANY_TEXT.complaints(TextFile.of("site/x.md", start + end)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "long now = System.currentTimeMillis();",
                "Instant.now()",
                "LocalDate.now(zone)",
                "java.time.ZonedDateTime.now()",
                "Clock.systemUTC()",
                "new Date()",
                "LockSupport.parkUntil(deadline)",
                "changed.awaitUntil(date)",
                "import java.util.Timer;"
            })
    void timeOfDay_isRefusedInWhatShips(String text) {
        assertThat(Words.TIME_OF_DAY.complaints(java(text))).hasSize(1);
        assertThat(Words.TIME_OF_DAY.complaints(java("nanoClock.getAsLong(); Duration time;")))
                .isEmpty();
        assertThat(Words.TIME_OF_DAY.complaints(TextFile.of("bench/src/main/java/A.java", text)))
                .isEmpty();
        assertThat(Words.TIME_OF_DAY.complaints(TextFile.of("a/src/test/java/A.java", text)))
                .isEmpty();
    }

    @Test
    void secondTitle_isRefusedUnlessInCode() {
        assertThat(Pages.ONE_TITLE.complaints(page("# A\n```\n# comment\n```\n")))
                .isEmpty();
        assertThat(Pages.ONE_TITLE.complaints(page("# A\n# B\n"))).hasSize(1);
        assertThat(Pages.ONE_TITLE.complaints(page("text\n"))).hasSize(1);
    }

    @Test
    void linkToNoFile_isRefused() {
        assertThat(Pages.LINKS_LEAD_SOMEWHERE.complaints(page("[a](../pom.xml#x) [b](https://junit.org)")))
                .isEmpty();
        assertThat(Pages.LINKS_LEAD_SOMEWHERE.complaints(page("[a](nowhere.md)")))
                .hasSize(1);
    }

    @Test
    void changelogOfAnotherForm_isRefused() {
        String good = "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- x\n\n## [1.0.0] - 2026-01-31\n";

        assertThat(changelog(good)).isEmpty();
        assertThat(changelog(good.replace("[1.0.0] - 2026-01-31", "1.0"))).hasSize(1);
        assertThat(changelog(good.replace("### Added", "### News"))).hasSize(1);
        assertThat(changelog(good.replace("Unreleased", "2.0.0] - 2026-02-01"))).isNotEmpty();
    }

    @Test
    void packageWithoutInfo_isRefused() {
        List<TextFile> files = List.of(
                TextFile.of("a/src/main/java/x/A.java", ""),
                TextFile.of("a/src/main/java/x/package-info.java", ""),
                TextFile.of("a/src/main/java/y/B.java", ""));

        assertThat(WholeRules.PACKAGE_IS_EXPLAINED.complaints(files))
                .singleElement()
                .asString()
                .startsWith("a/src/main/java/y/ has no package-info.java");
    }

    @Test
    void sampleWithAnotherVersion_isRefused() {
        String plugin = "<artifactId>xdist-maven-plugin</artifactId>\n<version>%s</version>";
        TextFile parent = TextFile.of("pom.xml", "<artifactId>xdist-parent</artifactId>\n  <version>2</version>");

        assertThat(WholeRules.SAMPLES_USE_THIS_VERSION.complaints(
                        List.of(parent, TextFile.of("src/it/a/pom.xml", plugin.formatted("2")))))
                .isEmpty();
        assertThat(WholeRules.SAMPLES_USE_THIS_VERSION.complaints(
                        List.of(parent, TextFile.of("src/it/a/pom.xml", plugin.formatted("1")))))
                .containsExactly("src/it/a/pom.xml uses xdist 1; write 2.");
    }

    @Test
    void optionThatIsNotInTheReference_isRefused() {
        TextFile options = TextFile.of(
                "provider/src/main/java/dev/xdist/provider/option/Option.java", "    N(\"n\", 1),\n    TX(\n  \"tx\")");

        assertThat(WholeRules.OPTIONS_ARE_IN_THE_REFERENCE.complaints(
                        List.of(options, TextFile.of("site/reference/options.md", "`xdist.n`"))))
                .singleElement()
                .asString()
                .startsWith("xdist.tx is not in");
    }

    private static TextFile java(String text) {
        return TextFile.of("a/src/main/java/A.java", text);
    }

    private static TextFile script(String text) {
        return TextFile.of("src/it/a/verify.groovy", text);
    }

    private static TextFile page(String text) {
        return TextFile.of("site/page.md", text);
    }

    private static List<String> changelog(String text) {
        return Pages.CHANGELOG.complaints(TextFile.of("CHANGELOG.md", text));
    }
}
