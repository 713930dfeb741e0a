package dev.xdist.provider.affinity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.provider.classfile.ClassFiles;
import dev.xdist.provider.unit.ClassId;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes are compiled against annotations that have the names of Spring's, and nothing else of them. */
class AffinityKeysTest {
    private static final String CONTEXT = "org.springframework.test.context.";

    @TempDir
    Path folder;

    private final List<Path> sources = new ArrayList<>();

    @BeforeEach
    void springsAnnotations() throws IOException {
        annotation(CONTEXT + "ContextConfiguration", "", "Class<?>[] classes() default {};");
        annotation(CONTEXT + "ActiveProfiles", "", "String[] value();");
        annotation(CONTEXT + "DynamicPropertySource", "", "");
        annotation("org.springframework.transaction.annotation.Transactional", "", "");
        annotation("org.springframework.context.annotation.Configuration", "", "");
        annotation("org.springframework.boot.test.mock.mockito.MockBean", "", "");
        annotation(
                "org.springframework.boot.test.context.SpringBootTest",
                "@" + CONTEXT + "ContextConfiguration",
                "String[] properties() default {}; int port() default 0; Class<?>[] classes() default {};");
        annotation("dev.xdist.api.XdistAffinity", "", "String value();");
    }

    @Test
    void sameAnnotations_haveOneKey_whateverTheOrderOfTheirValues() throws IOException {
        test("A", boot("port = 1, properties = {\"a\", \"b\"}"), "");
        test("B", boot("properties = {\"a\", \"b\"}, port = 1"), "");
        test("C", boot("properties = {\"b\", \"a\"}, port = 1"), "");
        test("D", boot("properties = {\"b\", \"a\"}, port = 1"), "");

        Map<Integer, String> keys = keys("spring-test-7.0.0.jar", "A", "B", "C", "D");

        assertThat(keys.get(0)).startsWith("spring:").isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
        assertThat(keys.get(2)).isEqualTo(keys.get(3));
    }

    @Test
    void whatOneClassHasAlone_isNoKey() throws IOException {
        test("A", boot("port = 1"), "");
        test("B", boot("port = 2"), "");
        test("C", "", "");
        test("D", "", "");

        assertThat(keys("spring-test-7.0.0.jar", "A", "B", "C", "D")).isEmpty();
    }

    @Test
    void annotationsOfTheUser_andSuperclasses_count() throws IOException {
        annotation("sample.Shop", boot(""), "String value() default \"\";");
        source("sample.Base", "@Shop public abstract class Base {}");
        source("sample.A", "public class A extends Base {}");
        source("sample.B", "public class B extends Base {}");
        source("sample.C", "@Shop public class C {}");
        source("sample.D", "@Shop(\"eu\") public class D {}");
        source("sample.E", "@" + CONTEXT + "ActiveProfiles(\"x\") public class E extends Base {}");

        Map<Integer, String> keys = keys("spring-test-7.0.0.jar", "A", "B", "C", "D", "E");

        assertThat(keys.get(0)).isEqualTo(keys.get(1)).isEqualTo(keys.get(2));
        assertThat(keys).containsOnlyKeys(0, 1, 2);
    }

    @Test
    void whatATestDoesWithItsContext_makesNoOtherContext() throws IOException {
        test("A", boot(""), "");
        test("B", boot("") + " @org.springframework.transaction.annotation.Transactional", "");

        assertThat(keys("spring-test-7.0.0.jar", "A", "B")).hasSize(2);
    }

    @Test
    void replacedBeans_ownProperties_andNestedConfigurations_makeAnotherContext() throws IOException {
        test("A", boot(""), "");
        test("B", boot(""), "@org.springframework.boot.test.mock.mockito.MockBean Runnable store;");
        test("C", boot(""), "@" + CONTEXT + "DynamicPropertySource static void add() {}");
        test("D", boot(""), "@org.springframework.context.annotation.Configuration static class Own {}");
        test("E", boot(""), "Runnable store; static class Own {}");
        test("F", boot(""), "@org.springframework.boot.test.mock.mockito.MockBean Runnable store;");

        Map<Integer, String> keys = keys("spring-test-7.0.0.jar", "A", "B", "C", "D", "E", "F");

        assertThat(keys).containsOnlyKeys(0, 1, 4, 5);
        assertThat(keys.get(0)).isEqualTo(keys.get(4)).isNotEqualTo(keys.get(1));
        assertThat(keys.get(1)).isEqualTo(keys.get(5));
    }

    @Test
    void contextConfigurationWithoutValues_isTheClassesOwn() throws IOException {
        test("A", "@" + CONTEXT + "ContextConfiguration", "");
        test("B", "@" + CONTEXT + "ContextConfiguration", "");

        assertThat(keys("spring-test-7.0.0.jar", "A", "B")).isEmpty();
    }

    @Test
    void nameOfTheUser_isTheKey_beforeAnyContext() throws IOException {
        test("A", boot("port = 1") + " @dev.xdist.api.XdistAffinity(\"db\")", "");
        source("sample.B", "public class B extends A {}");
        test("C", boot("port = 1"), "");

        assertThat(keys("xdist-api-0.1.jar", "A", "B", "C")).isEqualTo(Map.of(0, "key:db", 1, "key:db"));
    }

    @Test
    void withoutEitherLibrary_noFileIsRead() {
        ClassLoader none = new ClassLoader(null) {
            @Override
            public URL getResource(String name) {
                throw new AssertionError(name);
            }
        };

        assertThat(AffinityKeys.of(
                        List.of(new ClassId(0, "A")), List.of("junit-6.jar"), new ClassFiles(none, List.of(), true)))
                .isEmpty();
    }

    @Test
    void classThatIsMissing_orNoClass_sharesNothing() throws IOException {
        Files.createDirectories(folder.resolve("sample"));
        Files.writeString(folder.resolve("sample/A.class"), "this is no class file");

        assertThat(keys("spring-test-7.0.0.jar", "A", "Missing")).isEmpty();
    }

    private static String boot(String values) {
        return "@org.springframework.boot.test.context.SpringBootTest(" + values + ")";
    }

    private void test(String name, String annotations, String members) throws IOException {
        source("sample." + name, annotations + " public class " + name + " {" + members + "}");
    }

    private void annotation(String name, String on, String members) throws IOException {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        String kept = "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) ";
        source(name, kept + on + " public @interface " + simple + " {" + members + "}");
    }

    private void source(String name, String text) throws IOException {
        Path file = folder.resolve(name.replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package " + name.substring(0, name.lastIndexOf('.')) + ";\n" + text + "\n");
        sources.add(file);
    }

    private Map<Integer, String> keys(String library, String... names) throws MalformedURLException, IOException {
        List<String> arguments = new ArrayList<>(List.of("-d", folder.toString()));
        sources.forEach(source -> arguments.add(source.toString()));
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0]));
        assertThat(failed).isZero();
        List<ClassId> classes = new ArrayList<>();
        for (String name : names) {
            classes.add(new ClassId(classes.size(), "sample." + name));
        }
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            return AffinityKeys.of(
                    classes,
                    List.of("target/test-classes", "/repo/" + library),
                    new ClassFiles(loader, List.of(), true));
        }
    }
}
