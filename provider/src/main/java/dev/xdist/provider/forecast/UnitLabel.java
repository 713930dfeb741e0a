package dev.xdist.provider.forecast;

import dev.xdist.provider.unit.Unit;

/** A unit as people call it: {@code org.acme.OrderTest.refund()}. */
final class UnitLabel {
    private UnitLabel() {}

    static String of(Unit unit) {
        String name = unit.owner().name();
        String id = unit.uniqueId();
        if (id == null) {
            return name;
        }
        String segment = id.substring(id.lastIndexOf('/') + 1);
        int colon = segment.indexOf(':');
        boolean whole = colon > 0 && segment.endsWith("]");
        String kind = whole ? segment.substring(1, colon) : "";
        String method = whole ? segment.substring(colon + 1, segment.length() - 1) : segment;
        String label = kind.equals("short") ? name + ", short test " + method : name + "." + method;
        return unit.share().isAll()
                ? label
                : label + ", share " + (unit.share().number() + 1) + " of "
                        + unit.share().of();
    }
}
