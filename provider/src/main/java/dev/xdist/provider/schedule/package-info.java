@NullMarked
package dev.xdist.provider.schedule;

import org.jspecify.annotations.NullMarked;
