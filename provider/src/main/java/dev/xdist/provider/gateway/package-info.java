@NullMarked
package dev.xdist.provider.gateway;

import org.jspecify.annotations.NullMarked;
