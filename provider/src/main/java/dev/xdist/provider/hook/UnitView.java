package dev.xdist.provider.hook;

import dev.xdist.api.spi.UnitInfo;
import dev.xdist.provider.unit.Unit;
import java.util.Optional;

/** A unit as plugins see it. */
record UnitView(int number, String className, Optional<String> uniqueId) implements UnitInfo {
    static UnitView of(Unit unit) {
        return new UnitView(unit.id().number(), unit.owner().name(), Optional.ofNullable(unit.uniqueId()));
    }
}
