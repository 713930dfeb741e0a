package dev.xdist.worker.discover;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;

/** How long a test may run by its own word: the annotation of {@code xdist-api}, or a tag. */
public final class OwnLimit {
    /** Nothing is said. */
    public static final long NONE = 0;

    /** It may run as long as it likes. */
    public static final long FOR_EVER = -1;

    private static final String ANNOTATION = "dev.xdist.api.XdistTimeout";
    private static final String TAG = "xdist.timeout:";
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h)?");

    private OwnLimit() {}

    /** In milliseconds, {@link #NONE} or {@link #FOR_EVER}. What is nearest counts; of several tags the shortest. */
    public static long millis(TestIdentifier test) {
        TestSource source = Api.PRESENT ? test.getSource().orElse(null) : null;
        Annotation annotation = null;
        if (source instanceof MethodSource) {
            annotation = on(((MethodSource) source).getJavaMethod());
            annotation = annotation == null ? around(((MethodSource) source).getJavaClass()) : annotation;
        } else if (source instanceof ClassSource) {
            annotation = around(((ClassSource) source).getJavaClass());
        }
        return annotation == null ? byTag(test) : millis(annotation);
    }

    private static @Nullable Annotation on(AnnotatedElement element) {
        return Api.find(ANNOTATION, element.getAnnotations(), new HashSet<>());
    }

    private static @Nullable Annotation around(Class<?> owner) {
        Annotation found = on(owner);
        Class<?> outer = Modifier.isStatic(owner.getModifiers()) ? null : owner.getEnclosingClass();
        return found == null && outer != null ? around(outer) : found;
    }

    private static long millis(Annotation annotation) {
        long value = (Long) Api.valueOf(annotation, "value");
        return limit(((TimeUnit) Api.valueOf(annotation, "unit")).toMillis(value));
    }

    private static long byTag(TestIdentifier test) {
        long shortest = NONE;
        for (TestTag tag : test.getTags()) {
            if (tag.getName().startsWith(TAG)) {
                long millis = parsed(tag.getName().substring(TAG.length()));
                shortest = shortest == NONE || (millis > 0 && millis < shortest) ? millis : shortest;
            }
        }
        return shortest;
    }

    /** As options are read: a number without a unit is seconds. A text that is no duration says nothing. */
    private static long parsed(String text) {
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches()) {
            return NONE;
        }
        long number = Long.parseLong(parts.group(1));
        String unit = parts.group(2) == null ? "s" : parts.group(2);
        switch (unit) {
            case "ms":
                return limit(number);
            case "m":
                return limit(TimeUnit.MINUTES.toMillis(number));
            case "h":
                return limit(TimeUnit.HOURS.toMillis(number));
            default:
                return limit(TimeUnit.SECONDS.toMillis(number));
        }
    }

    private static long limit(long millis) {
        return millis <= 0 ? FOR_EVER : millis;
    }
}
