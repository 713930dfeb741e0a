/**
 * What a test compiles against to learn where it runs. Works without xdist too: then there is one worker, number 0.
 * Knows neither JUnit nor Surefire nor how workers are started, and needs no other library.
 */
package dev.xdist.api;
