package sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecondTest {
    @Test
    void seesAll() throws Exception {
        String fork = System.getProperty("from.arg.line");
        System.out.println("ran on " + System.getenv("XDIST_WORKER") + " fork " + fork);
        assertEquals("set " + fork, System.getenv("FROM_POM"));
        assertEquals("fork " + fork, System.getProperty("from.pom"));
        assertEquals("", String.valueOf(System.getProperty("empty", "")));
        assertEquals("from the command line", System.getProperty("user.says"));
        assertTrue(Runtime.getRuntime().maxMemory() < (110L << 20), "memory");
        assertEquals(List.of("-Dfrom.arg.line=" + fork, "-Xmx100m"), argumentsOfThePom());
        assertTrue(SecondTest.class.desiredAssertionStatus(), "assertions");
        assertEquals("work", Path.of("").toAbsolutePath().getFileName().toString());
        assertEquals(System.getProperty("basedir"), Path.of("../..").toRealPath().toString());
        assertEquals("main", Thread.currentThread().getName());
        Thread.sleep(400);
    }

    private static List<String> argumentsOfThePom() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-Dxdist.worker="))
                .toList();
    }
}
