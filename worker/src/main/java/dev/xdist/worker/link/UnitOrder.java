package dev.xdist.worker.link;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/** One unit to run: a class, or what a unique id names in it, less what is to be skipped. */
public final class UnitOrder {
    public final int unit;
    public final ClassRef owner;
    /** Empty for the whole class. */
    public final String uniqueId;

    public final Set<String> skip;

    public UnitOrder(int unit, ClassRef owner, String uniqueId, Set<String> skip) {
        this.unit = unit;
        this.owner = owner;
        this.uniqueId = uniqueId;
        this.skip = skip;
    }

    public boolean isWholeClass() {
        return uniqueId.isEmpty();
    }

    static UnitOrder read(WireReader in) throws IOException {
        int unit = 0;
        int classNumber = 0;
        String className = "";
        String uniqueId = "";
        Set<String> skip = new LinkedHashSet<>();
        for (int field = in.next(); field != 0; field = in.next()) {
            switch (field) {
                case 1:
                    unit = in.number();
                    break;
                case 2:
                    classNumber = in.number();
                    break;
                case 3:
                    className = in.text();
                    break;
                case 4:
                    uniqueId = in.text();
                    break;
                case 5:
                    skip.add(in.text());
                    break;
                default:
                    in.skip();
            }
        }
        return new UnitOrder(unit, new ClassRef(classNumber, className), uniqueId, skip);
    }
}
