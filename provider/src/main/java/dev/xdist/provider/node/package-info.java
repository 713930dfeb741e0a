@NullMarked
package dev.xdist.provider.node;

import org.jspecify.annotations.NullMarked;
