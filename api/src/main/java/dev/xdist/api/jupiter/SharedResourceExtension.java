package dev.xdist.api.jupiter;

import dev.xdist.api.Xdist;
import dev.xdist.api.XdistAddresses;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Does what {@link SharedResource} says, which registers it. */
final class SharedResourceExtension implements BeforeAllCallback, ParameterResolver {
    @Override
    public void beforeAll(ExtensionContext test) {
        for (SharedResource mark :
                AnnotationSupport.findRepeatableAnnotations(test.getRequiredTestClass(), SharedResource.class)) {
            XdistAddresses addresses = Xdist.shared(mark.value());
            if (!mark.properties().isEmpty()) {
                addresses.asMap().forEach((key, address) -> System.setProperty(mark.properties() + key, address));
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.isAnnotated(SharedResource.class);
    }

    /**
     * Returns the addresses.
     *
     * @throws ParameterResolutionException if the mark stands on a parameter of another type
     */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> asked = parameter.getParameter().getType();
        if (asked != XdistAddresses.class) {
            throw new ParameterResolutionException("@SharedResource stands on a parameter of type "
                    + asked.getSimpleName() + "; it is for one of type " + XdistAddresses.class.getSimpleName() + ".");
        }
        return parameter
                .findAnnotation(SharedResource.class)
                .map(mark -> Xdist.shared(mark.value()))
                .orElseThrow(AssertionError::new);
    }
}
