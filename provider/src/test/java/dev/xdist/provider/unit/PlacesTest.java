package dev.xdist.provider.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
    @ParameterizedTest
    @CsvSource({
        "xdist.pool:db:3, 3",
        "xdist.pool:a:b:99999, 99999",
        "xdist.pool:db:999999, 100000",
        "xdist.pool:db:0, 0",
        "xdist.pool:db:, 0",
        "xdist.pool:db, 0",
        "xdist.pool:db:-1, 0",
        "xdist.pool:db:1000000, 0",
        "db:3, 0",
    })
    void keyOfAPool_hasAsManyPlacesAsItSays(String key, int places) {
        assertThat(Locks.places(key)).isEqualTo(places);
    }
}
