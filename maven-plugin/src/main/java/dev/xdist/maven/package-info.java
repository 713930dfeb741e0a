/**
 * Maven's doors to xdist: the build extension and the goals. Each of them only calls {@code inject} or prints; no rule
 * about Surefire stands here.
 */
@NullMarked
package dev.xdist.maven;

import org.jspecify.annotations.NullMarked;
