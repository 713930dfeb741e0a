@NullMarked
package dev.xdist.provider.report;

import org.jspecify.annotations.NullMarked;
