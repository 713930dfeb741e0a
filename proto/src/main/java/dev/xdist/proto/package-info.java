/**
 * What goes over the link: the generated messages, how they are framed, and the limits of both. Decides nothing about
 * what is said when; may know neither Surefire nor JUnit, and nothing of processes.
 */
package dev.xdist.proto;
