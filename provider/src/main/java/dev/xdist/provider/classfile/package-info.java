/**
 * What class files say without being loaded: annotations, supertypes, members. Knows no annotation of anybody's; what
 * one means is for others to know.
 */
@NullMarked
package dev.xdist.provider.classfile;

import org.jspecify.annotations.NullMarked;
