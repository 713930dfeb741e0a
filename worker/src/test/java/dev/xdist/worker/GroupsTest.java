package dev.xdist.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.xdist.proto.FoundUnit;
import dev.xdist.proto.Setup;
import dev.xdist.proto.WorkerMessage;
import dev.xdist.worker.fixture.Grouped;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a worker tells of the tests that want to stay with others. */
class GroupsTest {
    @Test
    void marksOnMethodAndClassAndAround_areAllTold() throws Exception {
        Map<String, String> groups = collect(Grouped.Marked.class, unit -> String.join(" ", unit.getGroupList()));

        assertThat(groups)
                .containsOnly(
                        entry("plain()", "kind"),
                        entry("twice()", "a b kind"),
                        entry("unnamed()", "default kind"),
                        entry("composed()", "kind mine"),
                        entry("tagged()", "default inner kind x"));
    }

    @Test
    void classThatIsNotCut_isInAllGroupsOfItsTests() throws Exception {
        Map<String, String> groups =
                collect(Grouped.Whole.class, unit -> unit.getUniqueId() + String.join(" ", unit.getGroupList()));

        assertThat(groups).containsEntry(Grouped.Whole.class.getName(), "a b");
        assertThat(groups.keySet()).containsExactlyInAnyOrder(Grouped.Whole.class.getName(), "one()", "two()");
        assertThat(groups.get("two()")).endsWith("[method:two()]b");
    }

    @Test
    void tags_areToldWithThoseOfWhatStandsAround() throws Exception {
        Map<String, String> tags = collect(
                Grouped.Marked.class,
                unit -> unit.getTagList().stream().sorted().collect(Collectors.joining(" ")));

        assertThat(tags)
                .containsEntry("tagged()", "slow xdist.exclusive-group:x xdist.group xdist.group:inner")
                .containsEntry("plain()", "");
    }

    @Test
    void nestedClass_isAScopeUnlessOneAroundItSetsUpForAll() throws Exception {
        Map<String, String> scopes = collect(Grouped.Scoped.class, FoundUnit::getScope);

        assertThat(scopes)
                .containsOnly(
                        entry("outer()", ""),
                        entry("free()", Grouped.Scoped.class.getName() + "$Free"),
                        entry("own()", Grouped.Scoped.class.getName() + "$SetsUp"),
                        entry("below()", Grouped.Scoped.class.getName() + "$SetsUp"));
    }

    private static Map<String, String> collect(Class<?> testClass, Function<FoundUnit, String> fact) throws Exception {
        try (FakeController controller = FakeController.start(Setup.newBuilder())) {
            controller.collect(testClass);
            controller.shutdownAndAwaitEnd();

            return controller.received.stream()
                    .filter(WorkerMessage::hasClassCollected)
                    .flatMap(message -> message.getClassCollected().getUnitsList().stream())
                    .collect(Collectors.toMap(FoundUnit::getDisplayName, fact));
        }
    }
}
