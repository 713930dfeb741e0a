package sample;

import dev.xdist.api.XdistPool;

@XdistPool(value = "seat", size = 2)
class SeatCTest extends Seats {}
