package dev.xdist.provider.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.provider.option.NodeSpec;
import dev.xdist.provider.option.WorkerNames;
import dev.xdist.provider.unit.NodeId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeNamesTest {
    /** Options know of no session, so that the rule stands twice. */
    @ParameterizedTest
    @CsvSource({
        "popen popen, gw0 gw1",
        "popen popen//id=a popen, gw0 a gw1",
        "popen//id=a popen popen popen//id=db, a gw0 gw1 db"
    })
    void session_namesItsNodes_asOptionsFoundOutBeforeItBegan(String specs, String names) {
        List<NodeSpec> nodes = NodeSpec.readAll(List.of(specs.split(" ")));
        List<String> given = nodes.stream()
                .map(node -> Objects.requireNonNullElse(node.id(), ""))
                .toList();

        List<String> named = WorkerNames.of(nodes);

        assertThat(named).containsExactly(names.split(" "));
        assertThat(new NodeNames(given).first(nodes.size()))
                .extracting(NodeId::name)
                .isEqualTo(named);
    }
}
