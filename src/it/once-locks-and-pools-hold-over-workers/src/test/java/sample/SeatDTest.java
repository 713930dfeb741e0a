package sample;

import org.junit.jupiter.api.Tag;

@Tag("xdist.pool:seat:2")
class SeatDTest extends Seats {}
