/**
 * What a plugin implements to have a say in a run or to hear of it. Those of this package are called by xdist alone:
 * in the controller, but for {@link dev.xdist.api.spi.XdistWorkerListener}. Interfaces that xdist implements may get
 * more methods; those that a plugin implements get them with a default only.
 */
package dev.xdist.api.spi;
