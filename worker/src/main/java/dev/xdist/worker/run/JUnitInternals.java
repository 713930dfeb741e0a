package dev.xdist.worker.run;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestEngine;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestExecutorService;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestExecutorService.TestTask;
import org.junit.platform.launcher.TestPlan;

/**
 * All that we use of the platform beyond its published API; seen to fit 1.8 to 1.14 and 6.0 to 6.1. Members are looked
 * up once, when the worker starts; if one is missing, {@link Misfit} sends the worker to requests per class.
 */
final class JUnitInternals {
    private static final String PACKAGE = "org.junit.platform.engine.support.hierarchical.";

    private final Method createExecutorService;
    private final Method createExecutionContext;
    private final Method createThrowableCollectorFactory;
    private final Constructor<?> newExecutor;
    private final Method execute;
    private final Field taskDescriptor;
    private final Field taskContext;
    private final Field parentContext;
    private final Constructor<?> newTask;
    private final Constructor<?> newTaskContext;
    private final Constructor<?> newTreeWalker;
    private final Method walk;
    private final Class<?> advisor;

    JUnitInternals() throws Misfit {
        try {
            createExecutorService = method(HierarchicalTestEngine.class, "createExecutorService");
            createExecutionContext = method(HierarchicalTestEngine.class, "createExecutionContext");
            createThrowableCollectorFactory = method(HierarchicalTestEngine.class, "createThrowableCollectorFactory");
            Class<?> executor = named("HierarchicalTestExecutor");
            newExecutor = constructor(executor, 4);
            execute = method(executor, "execute");
            Class<?> task = named("NodeTestTask");
            taskDescriptor = field(task, "testDescriptor");
            taskContext = field(task, "taskContext");
            parentContext = field(task, "parentContext");
            newTask = constructor(task, 2);
            newTaskContext = open(taskContext.getType().getDeclaredConstructors()[0]);
            Class<?> treeWalker = named("NodeTreeWalker");
            newTreeWalker = constructor(treeWalker, 0);
            walk = open(treeWalker.getDeclaredMethod("walk", TestDescriptor.class));
            advisor = walk.getReturnType();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            throw new Misfit(e);
        }
    }

    /** The engines of a plan, with what each of them found. */
    static Map<TestEngine, TestDescriptor> engines(TestPlan plan) throws Misfit {
        try {
            Map<TestEngine, TestDescriptor> engines = new LinkedHashMap<>();
            Object result = discoveryResult(plan);
            for (Map.Entry<?, ?> entry : engineMap(result).entrySet()) {
                engines.put((TestEngine) entry.getKey(), rootOf(entry.getValue()));
            }
            return engines;
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new Misfit(e);
        }
    }

    /** Leaves one engine in a plan, under the name of another that shall run in its place. */
    static void keepOnly(TestPlan plan, TestEngine engine, TestEngine replacement) throws Misfit {
        try {
            Object result = discoveryResult(plan);
            Map<Object, Object> only = new LinkedHashMap<>();
            only.put(replacement, engineMap(result).get(engine));
            engineMapField(result).set(result, only);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new Misfit(e);
        }
    }

    HierarchicalTestExecutorService createExecutorService(HierarchicalTestEngine<?> engine, ExecutionRequest request)
            throws ReflectiveOperationException {
        return (HierarchicalTestExecutorService) createExecutorService.invoke(engine, request);
    }

    /** Does what the engine's own {@code execute} does, with another executor service. */
    Future<?> execute(
            HierarchicalTestEngine<?> engine, ExecutionRequest request, HierarchicalTestExecutorService service)
            throws ReflectiveOperationException {
        Object context = createExecutionContext.invoke(engine, request);
        Object factory = createThrowableCollectorFactory.invoke(engine, request);
        return (Future<?>) execute.invoke(newExecutor.newInstance(request, context, service, factory));
    }

    TestDescriptor descriptorOf(TestTask task) {
        return (TestDescriptor) read(taskDescriptor, task);
    }

    Object taskContextOf(TestTask task) {
        return read(taskContext, task);
    }

    Object parentContextOf(TestTask task) {
        return read(parentContext, task);
    }

    static EngineExecutionListener listenerOf(Object taskContext) {
        for (Field field : taskContext.getClass().getDeclaredFields()) {
            if (field.getType() == EngineExecutionListener.class) {
                return (EngineExecutionListener) read(open(field), taskContext);
            }
        }
        throw new IllegalStateException("JUnit's task context has no listener.");
    }

    /** The same context with locks and modes taken from another tree, for a class that was discovered later. */
    Object withLocksOf(Object context, TestDescriptor otherRoot) {
        try {
            Object otherAdvisor = walk.invoke(newTreeWalker.newInstance(), otherRoot);
            Class<?>[] types = newTaskContext.getParameterTypes();
            Object[] values = new Object[types.length];
            for (int i = 0; i < types.length; i++) {
                values[i] = types[i] == advisor ? otherAdvisor : valueOfType(context, types[i]);
            }
            return newTaskContext.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("JUnit's task context cannot be copied.", e);
        }
    }

    TestTask newTask(Object context, TestDescriptor descriptor, Object parent) {
        try {
            Object task = newTask.newInstance(context, descriptor);
            parentContext.set(task, parent);
            return (TestTask) task;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A task for JUnit cannot be made.", e);
        }
    }

    private static Object valueOfType(Object owner, Class<?> type) throws ReflectiveOperationException {
        for (Field field : owner.getClass().getDeclaredFields()) {
            if (field.getType() == type) {
                return open(field).get(owner);
            }
        }
        throw new NoSuchFieldException(type.getName());
    }

    private static Object discoveryResult(TestPlan plan) throws ReflectiveOperationException {
        for (Field field : plan.getClass().getDeclaredFields()) {
            if (field.getType().getName().endsWith(".LauncherDiscoveryResult")) {
                return open(field).get(plan);
            }
        }
        throw new NoSuchFieldException(
                "LauncherDiscoveryResult in " + plan.getClass().getName());
    }

    private static Map<?, ?> engineMap(Object result) throws ReflectiveOperationException {
        return (Map<?, ?>) engineMapField(result).get(result);
    }

    private static Field engineMapField(Object result) throws NoSuchFieldException {
        for (Field field : result.getClass().getDeclaredFields()) {
            if (field.getType() == Map.class && !Modifier.isStatic(field.getModifiers())) {
                return open(field);
            }
        }
        throw new NoSuchFieldException(
                "the map of engines in " + result.getClass().getName());
    }

    /** Up to 1.12 the map's values are the descriptors, later each stands in a record of its own. */
    private static TestDescriptor rootOf(Object value) throws ReflectiveOperationException {
        return value instanceof TestDescriptor
                ? (TestDescriptor) value
                : (TestDescriptor) valueOfType(value, TestDescriptor.class);
    }

    private static Object read(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("JUnit's " + field + " cannot be read.", e);
        }
    }

    private static Class<?> named(String simpleName) throws ClassNotFoundException {
        return Class.forName(PACKAGE + simpleName, false, HierarchicalTestEngine.class.getClassLoader());
    }

    private static Method method(Class<?> owner, String name) throws NoSuchMethodException {
        for (Method method : owner.getDeclaredMethods()) {
            if (method.getName().equals(name) && !method.isBridge()) {
                return open(method);
            }
        }
        throw new NoSuchMethodException(owner.getName() + "." + name);
    }

    private static Constructor<?> constructor(Class<?> owner, int parameters) throws NoSuchMethodException {
        for (Constructor<?> constructor : owner.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == parameters) {
                return open(constructor);
            }
        }
        throw new NoSuchMethodException(owner.getName() + " with " + parameters + " parameters");
    }

    private static Field field(Class<?> owner, String name) throws NoSuchFieldException {
        return open(owner.getDeclaredField(name));
    }

    private static <T extends AccessibleObject> T open(T member) {
        member.setAccessible(true);
        return member;
    }

    /** What a reflective call really failed with. */
    static Throwable causeOf(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof InvocationTargetException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    static @Nullable Class<?> optional(String name) {
        try {
            return Class.forName(name, false, TestPlan.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
