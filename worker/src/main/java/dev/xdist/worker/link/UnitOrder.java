package dev.xdist.worker.link;

import dev.xdist.proto.BadFrameException;
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
    /** Which of its invocations a template is to run. */
    public final Share share;
    /** The controller has taken care of its locks and groups. */
    public final boolean bondsKnown;
    /** The next order has more of what is to be skipped. */
    final boolean skipFollows;

    /** A unit with all invocations of what it names. */
    public UnitOrder(int unit, ClassRef owner, String uniqueId, Set<String> skip) {
        this.unit = unit;
        this.owner = owner;
        this.uniqueId = uniqueId;
        this.skip = skip;
        this.share = new Share(0, 0);
        this.bondsKnown = false;
        this.skipFollows = false;
    }

    private UnitOrder(UnitOrder whole, Share share, boolean bondsKnown, boolean skipFollows) {
        this.unit = whole.unit;
        this.owner = whole.owner;
        this.uniqueId = whole.uniqueId;
        this.skip = whole.skip;
        this.share = share;
        this.bondsKnown = bondsKnown;
        this.skipFollows = skipFollows;
    }

    /** This order with what came before of what it is to skip. */
    UnitOrder after(UnitOrder before) throws BadFrameException {
        if (before.unit != unit) {
            throw new BadFrameException("ordered unit " + unit + " before all that unit " + before.unit + " skips");
        }
        skip.addAll(before.skip);
        return this;
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
        int share = 0;
        int shareOf = 0;
        boolean bondsKnown = false;
        boolean skipFollows = false;
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
                case 6:
                    share = in.number();
                    break;
                case 7:
                    shareOf = in.number();
                    break;
                case 8:
                    bondsKnown = in.flag();
                    break;
                case 9:
                    skipFollows = in.flag();
                    break;
                default:
                    in.skip();
            }
        }
        UnitOrder whole = new UnitOrder(unit, new ClassRef(classNumber, className), uniqueId, skip);
        return new UnitOrder(whole, new Share(share, shareOf), bondsKnown, skipFollows);
    }
}
