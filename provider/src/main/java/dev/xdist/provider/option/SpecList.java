package dev.xdist.provider.option;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All entries of {@code xdist.tx}, and the nodes they come to. */
final class SpecList {
    private final OptionValue value;
    private final List<SpecEntry> entries;

    private SpecList(OptionValue value, List<SpecEntry> entries) {
        this.value = value;
        this.entries = entries;
    }

    /** Reads the list; entries are separated by commas or line ends, and nothing between two of them is nothing. */
    static SpecList parse(OptionValue value) {
        List<SpecEntry> entries = new ArrayList<>();
        for (String text : value.text().split("[,\\r\\n]", -1)) {
            if (!text.isBlank()) {
                entries.add(SpecParser.parse(new SpecText(entries.size() + 1, text.strip())));
            }
        }
        if (entries.isEmpty()) {
            throw value.refused("the list holds no spec");
        }
        SpecList list = new SpecList(value, List.copyOf(entries));
        // What auto* comes to is known only where the tests run; all that is wrong without it is told now.
        list.nodes(1);
        return list;
    }

    /** The only entry, if it has no count of its own; xdist.n then says how many. */
    boolean isOneWithoutCount() {
        return entries.size() == 1 && !entries.get(0).hasCount();
    }

    /** Whether any entry is there as often as auto says. */
    boolean countsByItself() {
        return entries.stream().anyMatch(entry -> entry.count() == SpecEntry.AUTO);
    }

    /**
     * Reads entries, one for each node.
     *
     * @throws XdistUsageException with the reason, if no run can have such nodes
     */
    static List<NodeSpec> readNodes(List<String> texts) {
        List<SpecEntry> entries = new ArrayList<>();
        for (String text : texts) {
            SpecEntry entry = SpecParser.parse(new SpecText(entries.size() + 1, text));
            if (entry.hasCount()) {
                throw entry.text().refused("each entry is one worker, so that none has a count", 0, text.indexOf('*'));
            }
            entries.add(entry);
        }
        return new SpecList(new OptionValue(Option.TX, "", "a plugin"), entries).nodes(1);
    }

    int size() {
        return entries.size();
    }

    List<NodeSpec> specs() {
        return entries.stream().map(SpecEntry::spec).toList();
    }

    /** One spec per node, in the order of the list. */
    List<NodeSpec> nodes(int autoCount) {
        List<NodeSpec> nodes = new ArrayList<>();
        Map<String, Integer> entryOfId = new HashMap<>();
        for (SpecEntry entry : entries) {
            if (entry.hasCount()) {
                addTimes(entry, entry.count() == SpecEntry.AUTO ? autoCount : entry.count(), nodes, entryOfId);
            } else {
                add(entry, entry.spec(), nodes, entryOfId);
            }
        }
        if (nodes.isEmpty()) {
            throw value.refused("no worker is left, for every count is 0");
        }
        return List.copyOf(nodes);
    }

    /** That many nodes of the only entry. */
    List<NodeSpec> nodesOfOnlyEntry(int count) {
        List<NodeSpec> nodes = new ArrayList<>();
        addTimes(entries.get(0), count, nodes, new HashMap<>());
        return List.copyOf(nodes);
    }

    private void addTimes(SpecEntry entry, int times, List<NodeSpec> nodes, Map<String, Integer> entryOfId) {
        String id = entry.spec().id();
        for (int i = 0; i < times; i++) {
            add(entry, id == null ? entry.spec() : entry.spec().withId(id + i), nodes, entryOfId);
        }
    }

    private void add(SpecEntry entry, NodeSpec node, List<NodeSpec> nodes, Map<String, Integer> entryOfId) {
        if (nodes.size() == XdistOptions.NODES_MAX) {
            throw value.refused("the list comes to more than " + XdistOptions.NODES_MAX + " workers");
        }
        String id = node.id();
        Integer earlier =
                id == null ? null : entryOfId.putIfAbsent(id, entry.text().number());
        if (earlier != null) {
            int column = entry.idColumn();
            int end = entry.text().text().indexOf("//", column);
            throw entry.text()
                    .refused(
                            "the id \"" + id + "\" is taken by entry " + earlier,
                            column,
                            end < 0 ? entry.text().text().length() : end);
        }
        nodes.add(node);
    }
}
