package dev.xdist.provider.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineReaderTest {
    @TempDir
    Path root;

    @Test
    void linuxWithHyperThreads_countsCoresOnce() throws IOException {
        write("proc/cpuinfo", """
                processor\t: 0
                physical id\t: 0
                core id\t\t: 0

                processor\t: 1
                physical id\t: 0
                core id\t\t: 0

                processor\t: 2
                physical id\t: 1
                core id\t\t: 0
                """);

        Machine machine = new MachineReader(root).read(3, 7, Map.of());

        assertThat(machine).isEqualTo(new Machine(2, 3, Machine.UNKNOWN_MEMORY, 7, null));
    }

    @Test
    void memoryWithoutGroupLimit_isWhatTheKernelCallsAvailable() throws IOException {
        write("proc/meminfo", "MemTotal: 9000 kB\nMemAvailable:    2048 kB\n");
        write("sys/fs/cgroup/memory.max", "max\n");
        write("sys/fs/cgroup/memory.current", "1000\n");

        Machine machine = new MachineReader(root).read(1, 0, Map.of());

        assertThat(machine.freeMemoryBytes()).isEqualTo(2048 * 1024);
    }

    @Test
    void memoryWithGroupLimit_isWhatTheGroupLeaves() throws IOException {
        write("proc/meminfo", "MemAvailable:    2048 kB\n");
        write("sys/fs/cgroup/memory.max", "5000\n");
        write("sys/fs/cgroup/memory.current", "4000\n");
        write("sys/fs/cgroup/memory.stat", "anon 1\ninactive_file 300\n");

        Machine machine = new MachineReader(root).read(1, 0, Map.of());

        assertThat(machine.freeMemoryBytes()).isEqualTo(1300);
    }

    @Test
    void memoryOfNestedGroups_isWhatTheTightestLeaves() throws IOException {
        write("proc/self/cgroup", "0::/user.slice/build.scope\n");
        write("sys/fs/cgroup/user.slice/memory.max", "7000\n");
        write("sys/fs/cgroup/user.slice/memory.current", "6000\n");
        write("sys/fs/cgroup/user.slice/build.scope/memory.max", "9000\n");
        write("sys/fs/cgroup/user.slice/build.scope/memory.current", "5000\n");

        Machine machine = new MachineReader(root).read(1, 0, Map.of());

        assertThat(machine.freeMemoryBytes()).isEqualTo(1000);
    }

    @Test
    void memoryOfAGroupOfVersionOne_isReadToo() throws IOException {
        write("proc/self/cgroup", "5:cpu,cpuacct:/a\n4:memory:/docker/1\n");
        write("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
        write("sys/fs/cgroup/memory/memory.usage_in_bytes", "1\n");
        write("sys/fs/cgroup/memory/docker/1/memory.limit_in_bytes", "8000\n");
        write("sys/fs/cgroup/memory/docker/1/memory.usage_in_bytes", "5000\n");
        write("sys/fs/cgroup/memory/docker/1/memory.stat", "inactive_file 1\ntotal_inactive_file 200\n");

        Machine machine = new MachineReader(root).read(1, 0, Map.of());

        assertThat(machine.freeMemoryBytes()).isEqualTo(3200);
    }

    @Test
    void otherSystem_setsNoLimit() {
        Machine machine = new MachineReader(root).read(4, 1, Map.of("XDIST_AUTO_NUM_WORKERS", "6"));

        assertThat(machine).isEqualTo(new Machine(0, 4, Machine.UNKNOWN_MEMORY, 1, "6"));
    }

    @Test
    void thisMachine_canBeRead() {
        Machine machine = MachineReader.read(1L << 20);

        assertThat(machine.processors()).isPositive();
        assertThat(machine.freeMemoryBytes()).isPositive();
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
