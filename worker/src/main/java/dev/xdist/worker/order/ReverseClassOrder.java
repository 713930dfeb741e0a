package dev.xdist.worker.order;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Nested classes from Z to A, for {@code runOrder=reversealphabetical}. */
public final class ReverseClassOrder implements ClassOrderer {
    @Override
    public void orderClasses(ClassOrdererContext context) {
        Comparator<ClassDescriptor> byName =
                Comparator.comparing(descriptor -> descriptor.getTestClass().getName());
        context.getClassDescriptors().sort(byName.reversed());
    }
}
