package dev.xdist.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.xdist.provider.option.NodeSpec;
import dev.xdist.provider.unit.NodeId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlotLabelsTest {
    @Test
    void specs_areToldByNodeAndWhatIsSpecial() {
        List<NodeSpec> specs = List.of(
                NodeSpec.POPEN,
                java("/opt/jdk25"),
                java("/opt/jdk-17.0.2/bin/java"),
                new NodeSpec("", null, null, null, Map.of("TZ", "Asia/Tokyo"), List.of("-Xmx1g"), null));
        List<NodeId> nodes = List.of(node(0), node(1), node(2), node(3));

        List<String> labels = SlotLabels.of(specs, nodes);

        assertThat(labels).containsExactly("[gw0]", "[gw1 jdk25]", "[gw2 jdk-17.0.2]", "[gw3 TZ=Asia_Tokyo -Xmx1g]");
    }

    @Test
    void givenName_saysItAll() {
        NodeSpec named = new NodeSpec("", "old", "/opt/jdk8", null, Map.of(), List.of(), null);

        List<String> labels = SlotLabels.of(List.of(named), List.of(new NodeId(0, "old")));

        assertThat(labels).containsExactly("[old]");
    }

    @Test
    void longSpec_isCutToTheLimit() {
        NodeSpec spec = new NodeSpec("", null, null, null, Map.of("LONG", "x".repeat(100)), List.of(), null);

        List<String> labels = SlotLabels.of(List.of(spec), List.of(node(0)));

        assertThat(labels.get(0))
                .hasSize(SlotLabels.LENGTH_MAX + 2)
                .startsWith("[gw0 LONG=xxx")
                .endsWith("x]");
    }

    private static NodeSpec java(String path) {
        return new NodeSpec("", null, path, null, Map.of(), List.of(), null);
    }

    private static NodeId node(int number) {
        return new NodeId(number, "gw" + number);
    }
}
