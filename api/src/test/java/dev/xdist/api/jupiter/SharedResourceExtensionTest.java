package dev.xdist.api.jupiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.xdist.api.XdistAddresses;
import dev.xdist.api.XdistResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

class SharedResourceExtensionTest {
    private static final List<String> TOLD = new ArrayList<>();

    static class Db implements XdistResource {
        @Override
        public Map<String, String> start() {
            TOLD.add("db starts");
            return Map.of("url", "jdbc:it", "user", "me");
        }

        @Override
        public void close() {}
    }

    static class Mail implements XdistResource {
        @Override
        public Map<String, String> start() {
            TOLD.add("mail starts");
            return Map.of("port", "25");
        }

        @Override
        public void close() {}
    }

    @SharedResource(value = Db.class, properties = "extension.db.")
    static class Above {}

    @SharedResource(Mail.class)
    static class Uses extends Above {
        @BeforeAll
        static void first() {
            TOLD.add("before all " + System.getProperty("extension.db.url") + " " + System.getProperty("port"));
        }

        Uses(@SharedResource(Mail.class) XdistAddresses mail) {
            TOLD.add("made with " + mail.get("port"));
        }

        @Test
        void test(@SharedResource(Db.class) XdistAddresses db) {
            TOLD.add("test with " + db.get("user"));
        }

        @Nested
        class Inside {
            @Test
            void test(@SharedResource(Db.class) XdistAddresses db) {
                TOLD.add("nested with " + db.get("url"));
            }
        }
    }

    @Test
    void resources_areThereBeforeAll_andInParameters() {
        TOLD.clear();

        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Uses.class))
                .execute();

        results.testEvents().assertStatistics(counts -> counts.succeeded(2));
        assertThat(TOLD.subList(0, 2)).containsExactlyInAnyOrder("db starts", "mail starts");
        assertThat(TOLD.subList(2, TOLD.size()))
                .containsExactly(
                        "before all jdbc:it null",
                        "made with 25",
                        "test with me",
                        "made with 25",
                        "nested with jdbc:it");
    }

    static class Broken implements XdistResource {
        @Override
        public Map<String, String> start() {
            throw new IllegalStateException("no disk");
        }

        @Override
        public void close() {}
    }

    @SharedResource(Broken.class)
    @SharedResource(Db.class)
    static class NeedsBroken {
        @Test
        void test() {
            throw new AssertionError("it must not run");
        }
    }

    @Test
    void resourceThatCannotStart_failsTheClass() {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(NeedsBroken.class))
                .execute();

        assertThat(failure(results.containerEvents().failed().list()))
                .hasMessageStartingWith("The shared resource ")
                .hasMessageEndingWith("$Broken could not be started: java.lang.IllegalStateException: no disk");
        results.testEvents().assertStatistics(counts -> counts.started(0));
    }

    static class Mistaken {
        @Test
        void test(@SharedResource(Db.class) String url) {
            throw new AssertionError("it must not run with " + url);
        }
    }

    @Test
    void markOnAnotherType_isToldWithTheRightOne() {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Mistaken.class))
                .execute();

        assertThat(failure(results.testEvents().failed().list()))
                .hasMessage("@SharedResource stands on a parameter of type String; it is for one of type"
                        + " XdistAddresses.");
    }

    private static Throwable failure(List<Event> failed) {
        return failed.get(0)
                .getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }
}
