@NullMarked
package dev.xdist.provider.loop;

import org.jspecify.annotations.NullMarked;
