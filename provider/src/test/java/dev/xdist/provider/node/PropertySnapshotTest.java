package dev.xdist.provider.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class PropertySnapshotTest {
    @Test
    void usersAndSurefiresProperties_areHandedOn_theJvmsOwnAreNot() {
        Properties properties = new Properties();
        properties.setProperty("basedir", "/project");
        properties.setProperty("java.class.path", "target/test-classes");
        properties.setProperty("java.util.logging.config.file", "log.properties");
        properties.setProperty("java.version", "17");
        properties.setProperty("java.vm.name", "VM");
        properties.setProperty("os.arch", "amd64");
        properties.setProperty("surefire.real.class.path", "booter.jar");

        assertThat(PropertySnapshot.of(properties))
                .isEqualTo(Map.of(
                        "basedir", "/project",
                        "java.class.path", "target/test-classes",
                        "java.util.logging.config.file", "log.properties"));
    }
}
