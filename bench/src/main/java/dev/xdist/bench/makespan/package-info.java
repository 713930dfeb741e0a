/**
 * How near schedulers come to what no schedule can do better than: whole runs in virtual time, over suites that were
 * recorded and such as are invented. Knows only the driver of the forecast; nothing here is shipped.
 */
package dev.xdist.bench.makespan;
