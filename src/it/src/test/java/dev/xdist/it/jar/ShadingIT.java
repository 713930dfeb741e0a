package dev.xdist.it.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShadingIT {
    private static final String SERVICE = "META-INF/services/org.apache.maven.surefire.api.provider.SurefireProvider";

    @ParameterizedTest
    @ValueSource(strings = {"api", "worker", "provider", "maven-plugin"})
    void jar_holdsOnlyOurPackages(String module) throws IOException {
        List<String> classes = ShippedJar.of(module).classes();

        assertThat(classes).allMatch(name -> name.startsWith("dev/xdist/"));
    }

    @Test
    void provider_holdsMessagesUnderANameOfItsOwn() throws IOException {
        List<String> classes = ShippedJar.of("provider").classes();

        assertThat(classes)
                .anyMatch(name -> name.startsWith("dev/xdist/provider/shaded/proto/"))
                .anyMatch(name -> name.startsWith("dev/xdist/provider/shaded/protobuf/"))
                .anyMatch(name -> name.startsWith("dev/xdist/provider/shaded/netty/"))
                .anyMatch(name -> name.startsWith("dev/xdist/provider/shaded/asm/"))
                .noneMatch(name -> name.startsWith("dev/xdist/proto/"));
    }

    @Test
    void worker_readsFramesWithoutProtobuf() throws IOException {
        List<String> classes = ShippedJar.of("worker").classes();

        assertThat(classes).noneMatch(name -> name.contains("/protobuf/") || name.startsWith("dev/xdist/proto/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"worker", "provider", "maven-plugin"})
    void jar_namesNoClassOfTheUsersLibraries(String module) throws IOException {
        ShippedJar jar = ShippedJar.of(module);

        assertThat(jar.classesThatName("com/google/protobuf/")).isEmpty();
        assertThat(jar.classesThatName("Lio/netty/")).isEmpty();
        assertThat(jar.classesThatName("org/objectweb/asm/")).isEmpty();
        assertThat(jar.classesThatName("Ldev/xdist/proto/")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "worker", "provider", "maven-plugin"})
    void jar_holdsNoNativeLibraryAndNoSource(String module) throws IOException {
        List<String> entries = ShippedJar.of(module).entries();

        assertThat(entries).noneMatch(name -> name.matches(".*\\.(so|dll|jnilib|dylib|proto|java)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "worker"})
    void whatRunsInTheTestsJvm_isJava8(String module) throws IOException {
        ShippedJar jar = ShippedJar.of(module);

        for (String name : jar.classes()) {
            assertThat(jar.version(name)).as(name).isLessThanOrEqualTo(52);
        }
    }

    @Test
    void worker_usesNoClassOfSurefireOrMaven() throws IOException {
        ShippedJar jar = ShippedJar.of("worker");

        assertThat(jar.classesThatName("org/apache/maven/")).isEmpty();
    }

    @Test
    void provider_isFoundBySurefire() throws IOException {
        ShippedJar jar = ShippedJar.of("provider");

        String provider = jar.text(SERVICE).strip();

        assertThat(jar.entries()).contains(provider.replace('.', '/') + ".class");
        assertThat(jar.entries().stream().filter(name -> name.startsWith("META-INF/services/")))
                .containsExactly(SERVICE);
    }

    @Test
    void plugin_needsNoOtherJar() throws IOException {
        ShippedJar jar = ShippedJar.of("maven-plugin");

        assertThat(jar.entries()).contains("META-INF/plexus/components.xml", "META-INF/maven/plugin.xml");
        assertThat(Stream.of("node", "gateway", "session", "schedule", "forecast", "loop", "report", "shaded")
                        .flatMap(name -> named(jar, "dev/xdist/provider/" + name)))
                .isEmpty();
    }

    private static Stream<String> named(ShippedJar jar, String prefix) {
        try {
            return jar.classesThatName(prefix).stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
