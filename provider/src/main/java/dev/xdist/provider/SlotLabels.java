package dev.xdist.provider;

import dev.xdist.provider.option.NodeSpec;
import dev.xdist.provider.unit.NodeId;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands behind a class's name in reports where every node runs everything: {@code [gw1 jdk25]}. The first node's
 * name makes it unique, the spec makes it plain; a spec with an {@code id} is called by that alone. It becomes part of
 * a file's name, so it is short and of harmless signs.
 */
final class SlotLabels {
    static final int LENGTH_MAX = 60;

    private SlotLabels() {}

    /** One for each slot, of which the first nodes are given too. */
    static List<String> of(List<NodeSpec> specs, List<NodeId> firstNodes) {
        List<String> labels = new ArrayList<>(specs.size());
        for (int slot = 0; slot < specs.size(); slot++) {
            labels.add(label(firstNodes.get(slot).name(), specs.get(slot)));
        }
        return labels;
    }

    private static String label(String name, NodeSpec spec) {
        if (spec.id() != null) {
            return "[" + name + "]";
        }
        List<String> words = new ArrayList<>(List.of(name));
        String java = spec.java();
        if (java != null) {
            words.add(lastName(java.replaceAll("[/\\\\]bin[/\\\\]java(\\.exe)?$", "")));
        }
        spec.env().forEach((key, value) -> words.add(key + "=" + value));
        spec.jvmOptions().forEach(words::add);
        String label = String.join(" ", words).replaceAll("[^A-Za-z0-9._=+ -]", "_");
        return "[" + (label.length() > LENGTH_MAX ? label.substring(0, LENGTH_MAX) : label) + "]";
    }

    private static String lastName(String path) {
        String trimmed = path.replaceAll("[/\\\\]+$", "");
        return trimmed.substring(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('\\')) + 1);
    }
}
