@NullMarked
package dev.xdist.provider.history;

import org.jspecify.annotations.NullMarked;
