package dev.xdist.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XdistTest {
    private final Properties before = new Properties();

    @BeforeEach
    void keepProperties() {
        before.putAll(System.getProperties());
        before.stringPropertyNames().stream()
                .filter(name -> name.startsWith("xdist."))
                .forEach(System::clearProperty);
    }

    @AfterEach
    void restoreProperties() {
        System.setProperties(before);
    }

    @Test
    void outsideOfAWorker_thereIsOnePlace() {
        assertThat(Xdist.isWorker()).isFalse();
        assertThat(Xdist.workerId()).isEmpty();
        assertThat(Xdist.workerIdOr("main")).isEqualTo("main");
        assertThat(Xdist.workerIndex()).isZero();
        assertThat(Xdist.workerCount()).isEqualTo(1);
        assertThat(Xdist.testRunUid()).matches("[0-9a-f]{32}").isEqualTo(Xdist.testRunUid());
    }

    @Test
    void outsideOfAWorker_foldersAreTemporary() {
        Path worker = Xdist.workerDir();

        assertThat(worker).isDirectory().isAbsolute().hasParent(Xdist.runDir()).isEqualTo(Xdist.workerDir());
        assertThat(worker.startsWith(System.getProperty("java.io.tmpdir"))).isTrue();
    }

    @Test
    void inAWorker_foldersAreMadeWhenTheyAreAskedFor(@TempDir Path target) {
        System.setProperty("xdist.workerDir", target.resolve("work/gw7").toString());
        System.setProperty("xdist.runDir", target.resolve("work").toString());

        assertThat(Xdist.workerDir()).isDirectory().isEqualTo(target.resolve("work/gw7"));
        assertThat(Xdist.runDir()).isEqualTo(target.resolve("work"));
    }

    @Test
    void inAWorker_answersAreTheControllers() {
        System.setProperty("xdist.worker", "gw7");
        System.setProperty("xdist.workerIndex", "2");
        System.setProperty("xdist.workerCount", "4");
        System.setProperty("xdist.testRunUid", "run-1");
        System.setProperty("xdist.input.schema", "s2");

        assertThat(Xdist.isWorker()).isTrue();
        assertThat(Xdist.workerId()).contains("gw7");
        assertThat(Xdist.workerIdOr("main")).isEqualTo("gw7");
        assertThat(Xdist.workerIndex()).isEqualTo(2);
        assertThat(Xdist.workerCount()).isEqualTo(4);
        assertThat(Xdist.testRunUid()).isEqualTo("run-1");
        assertThat(Xdist.input("schema")).contains("s2");
        assertThat(Xdist.input("port")).isEmpty();
        assertThat(XdistWorker.current().id()).isEqualTo("gw7");
        assertThat(XdistWorker.current().index()).isEqualTo(2);
    }
}
