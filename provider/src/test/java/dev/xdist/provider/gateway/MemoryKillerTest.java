package dev.xdist.provider.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryKillerTest {
    @TempDir
    private Path root;

    @Test
    void version2_isReadInTheOwnGroup() throws IOException {
        write("proc/self/cgroup", "0::/user/build");
        write("sys/fs/cgroup/user/build/memory.events", "low 0\noom 7\noom_kill 0\noom_group_kill 0");
        MemoryKiller killer = MemoryKiller.watch(root);

        write("sys/fs/cgroup/user/build/memory.events", "low 0\noom 9\noom_kill 1\noom_group_kill 0");

        assertThat(killer.struck()).contains("The host's memory killer struck (oom_kill 0 -> 1).");
        assertThat(killer.struck()).isEmpty();
    }

    @Test
    void version1_isReadInTheOwnGroup() throws IOException {
        write("proc/self/cgroup", "5:cpu,cpuacct:/\n4:memory:/job\n0::/");
        write("sys/fs/cgroup/memory/job/memory.oom_control", "oom_kill_disable 0\nunder_oom 0\noom_kill 2");
        MemoryKiller killer = MemoryKiller.watch(root);

        write("sys/fs/cgroup/memory/job/memory.oom_control", "oom_kill_disable 0\nunder_oom 0\noom_kill 5");

        assertThat(killer.struck()).contains("The host's memory killer struck (oom_kill 2 -> 5).");
    }

    @Test
    void version1InsideOfAContainer_isReadWhereItIsMounted() throws IOException {
        write("proc/self/cgroup", "4:memory:/docker/0123");
        write("sys/fs/cgroup/memory/memory.oom_control", "oom_kill 0");
        MemoryKiller killer = MemoryKiller.watch(root);

        write("sys/fs/cgroup/memory/memory.oom_control", "oom_kill 1");

        assertThat(killer.struck()).isPresent();
    }

    @Test
    void noGroup_countsForTheWholeMachine() throws IOException {
        write("proc/vmstat", "pgfault 1\noom_kill 3");
        MemoryKiller killer = MemoryKiller.watch(root);

        write("proc/vmstat", "pgfault 1\noom_kill 4");

        assertThat(killer.struck()).contains("The host's memory killer struck (oom_kill 3 -> 4).");
    }

    @Test
    void nothingToRead_isNoKiller() throws IOException {
        MemoryKiller killer = MemoryKiller.watch(root);

        write("proc/vmstat", "oom_kill many");

        assertThat(killer.struck()).isEmpty();
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
