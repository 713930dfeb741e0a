@NullMarked
package dev.xdist.provider.option;

import org.jspecify.annotations.NullMarked;
