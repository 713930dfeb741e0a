/** Orders that Surefire asks for and Jupiter does not have; Jupiter makes them, by name. */
package dev.xdist.worker.order;
