package dev.xdist.worker.discover;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;

/**
 * Whether what a class sets up is also for the classes nested in it, so that these had better stay on its worker. Told
 * by names: Jupiter's API is the user's, in whichever version.
 */
final class SharedSetUp {
    private static final String API = "org.junit.jupiter.api.";

    private SharedSetUp() {}

    static boolean isIn(Class<?> testClass) {
        try {
            return isAnnotated(testClass.getAnnotations()) || hasMethodForAll(testClass);
        } catch (LinkageError e) {
            // a class that lacks a part of itself: its tests will say so, together
            return true;
        }
    }

    private static boolean isAnnotated(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (binds(annotation)) {
                return true;
            }
            for (Annotation meta : annotation.annotationType().getAnnotations()) {
                if (binds(meta)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean binds(Annotation annotation) {
        switch (annotation.annotationType().getName()) {
            case API + "TestMethodOrder":
            case API + "TestClassOrder":
            case API + "ClassTemplate":
                return true;
            case API + "TestInstance":
                return annotation.toString().contains("PER_CLASS");
            default:
                return false;
        }
    }

    private static boolean hasMethodForAll(Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            if (isForAll(method)) {
                return true;
            }
        }
        for (Class<?> above : type.getInterfaces()) {
            if (hasMethodForAll(above)) {
                return true;
            }
        }
        Class<?> superclass = type.getSuperclass();
        return superclass != null && superclass != Object.class && hasMethodForAll(superclass);
    }

    private static boolean isForAll(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            String name = annotation.annotationType().getName();
            if (name.equals(API + "BeforeAll") || name.equals(API + "AfterAll")) {
                return true;
            }
        }
        return false;
    }
}
