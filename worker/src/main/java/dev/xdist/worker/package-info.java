/**
 * The worker's main and the order of its life: hello, set-up, work, end; and its death with its controller. What is
 * run and how stands in the packages below.
 */
package dev.xdist.worker;
