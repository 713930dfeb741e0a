@NullMarked
package dev.xdist.provider.session;

import org.jspecify.annotations.NullMarked;
