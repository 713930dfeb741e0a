package dev.xdist.provider.affinity;

import dev.xdist.provider.classfile.AnnotationNote;
import dev.xdist.provider.classfile.ClassFiles;
import dev.xdist.provider.classfile.ClassNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which test classes use the same Spring application context, by what makes Spring's own cache key: all
 * annotations of Spring on a class and on what it inherits from, or on annotations of the user's there; beans that it
 * replaces; properties that it adds; configurations nested in it. Spring itself is not asked, for it would load the
 * classes. Where this differs from Spring's answer a context is built once more than it had to be, and no test fares
 * otherwise.
 */
final class SpringContexts {
    private static final String SPRING = "org.springframework.";
    private static final String CONTEXT = SPRING + "test.context.";
    /** Annotations of Spring's that say what a test does with its context, not which one it is. */
    private static final Set<String> OF_THE_TEST = Set.of(
            CONTEXT + "TestExecutionListeners",
            CONTEXT + "TestConstructor",
            CONTEXT + "NestedTestConfiguration",
            CONTEXT + "event.RecordApplicationEvents",
            SPRING + "test.annotation.Commit",
            SPRING + "test.annotation.Rollback",
            SPRING + "test.annotation.DirtiesContext",
            SPRING + "test.annotation.IfProfileValue",
            SPRING + "transaction.annotation.Transactional");

    private static final List<String> OF_THE_TEST_PACKAGES = List.of(CONTEXT + "jdbc.", CONTEXT + "junit");

    /** Fields that put another bean in a bean's place, in Spring 6.2 and before it in Spring Boot. */
    private static final Set<String> REPLACES_BEAN = Set.of(
            SPRING + "test.context.bean.override.BeanOverride",
            SPRING + "boot.test.mock.mockito.MockBean",
            SPRING + "boot.test.mock.mockito.SpyBean");

    private static final Set<String> ADDS_PROPERTIES = Set.of(
            CONTEXT + "DynamicPropertySource", SPRING + "boot.testcontainers.service.connection.ServiceConnection");

    private static final Set<String> CONFIGURATION = Set.of(SPRING + "context.annotation.Configuration");

    private final ClassFiles files;

    SpringContexts(ClassFiles files) {
        this.files = files;
    }

    /** The same for classes with the same context; none for a class that uses no context. */
    Optional<String> keyOf(String className) {
        List<String> parts = new ArrayList<>();
        boolean uses = false;
        for (ClassNotes notes : files.hierarchy(className)) {
            for (AnnotationNote annotation : notes.annotations()) {
                uses |= files.find(annotation, SpringContexts::makesContext).isPresent();
                addConfiguration(notes, annotation, parts);
            }
            addMembers(notes, parts);
            addNested(notes, parts);
        }
        return uses ? Optional.of("spring:" + Integer.toHexString(parts.hashCode())) : Optional.empty();
    }

    private static boolean makesContext(AnnotationNote annotation) {
        String type = annotation.type();
        boolean runner = type.endsWith(".ExtendWith") || type.endsWith(".RunWith");
        return type.equals(CONTEXT + "ContextConfiguration")
                || type.equals(CONTEXT + "BootstrapWith")
                || (runner && annotation.values().getOrDefault("value", "").contains(CONTEXT + "junit"));
    }

    private void addConfiguration(ClassNotes on, AnnotationNote annotation, List<String> parts) {
        if (isOfSpring(annotation)) {
            parts.add(annotation.toString());
            if (annotation.type().equals(CONTEXT + "ContextConfiguration")
                    && annotation.values().isEmpty()) {
                // what it leaves out is looked for under the name of the class
                parts.add(on.name());
            }
        } else if (files.find(annotation, SpringContexts::isOfSpring).isPresent()) {
            parts.add(annotation.toString());
        }
    }

    private static boolean isOfSpring(AnnotationNote annotation) {
        String type = annotation.type();
        return type.startsWith(SPRING)
                && !OF_THE_TEST.contains(type)
                && OF_THE_TEST_PACKAGES.stream().noneMatch(type::startsWith);
    }

    private void addMembers(ClassNotes notes, List<String> parts) {
        for (ClassNotes.Member member : notes.members()) {
            if (is(member.annotation(), REPLACES_BEAN)) {
                parts.add(member.toString());
            } else if (is(member.annotation(), ADDS_PROPERTIES)) {
                parts.add(notes.name() + member);
            }
        }
    }

    private void addNested(ClassNotes notes, List<String> parts) {
        for (String nested : notes.nested()) {
            boolean configures = files.notes(nested).stream()
                    .flatMap(inner -> inner.annotations().stream())
                    .anyMatch(annotation -> is(annotation, CONFIGURATION));
            if (configures) {
                parts.add(nested);
            }
        }
    }

    private boolean is(AnnotationNote annotation, Set<String> types) {
        return files.find(annotation, note -> types.contains(note.type())).isPresent();
    }
}
