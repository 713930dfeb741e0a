package dev.xdist.worker.order;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/**
 * Methods from Z to A, for {@code runOrder=reversealphabetical}. As in Surefire, those of one name come in the reverse
 * of the order that Jupiter has them in.
 */
public final class ReverseMethodOrder implements MethodOrderer {
    @Override
    public void orderMethods(MethodOrdererContext context) {
        List<? extends MethodDescriptor> methods = context.getMethodDescriptors();
        Comparator<MethodDescriptor> byName =
                Comparator.comparing(descriptor -> descriptor.getMethod().getName());
        methods.sort(byName);
        Collections.reverse(methods);
    }
}
