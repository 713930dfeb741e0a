/**
 * What a user can tell xdist: the table of options, the grammar of specs, and how many workers that makes on a machine.
 *
 * <p>Pure text in, values out; the one reader of the machine is {@link dev.xdist.provider.option.MachineReader}. The
 * build extension carries this package in its
 * own jar, so it knows the JDK and nothing else: no Maven, no Surefire, no other package of xdist.
 */
@NullMarked
package dev.xdist.provider.option;

import org.jspecify.annotations.NullMarked;
