package dev.xdist.worker.run;

/** The numbers of invocations in a unique id, as Surefire adds them to a method's name: {@code method()[2][1]}. */
final class InvocationIndex {
    private static final String CLASS_TEMPLATE = "[class-template-invocation:";
    private static final String TEST_TEMPLATE = "[test-template-invocation:";

    private InvocationIndex() {}

    static boolean isInClassTemplate(String uniqueId) {
        return uniqueId.contains(CLASS_TEMPLATE);
    }

    /** Puts the numbers of the class's invocations before those of the method's. */
    static String addTo(String method, String uniqueId) {
        String ofClass = indexes(uniqueId, CLASS_TEMPLATE);
        if (ofClass.isEmpty()) {
            return method;
        }
        String ofMethod = indexes(uniqueId, TEST_TEMPLATE);
        if (method.endsWith(ofClass + ofMethod)) {
            return method;
        }
        return !ofMethod.isEmpty() && method.endsWith(ofMethod)
                ? method.substring(0, method.length() - ofMethod.length()) + ofClass + ofMethod
                : method + ofClass;
    }

    private static String indexes(String uniqueId, String segment) {
        StringBuilder indexes = new StringBuilder();
        int start = uniqueId.indexOf(segment);
        while (start >= 0) {
            int value = start + segment.length();
            int end = uniqueId.indexOf(']', value);
            if (end < 0) {
                return indexes.toString();
            }
            String index = uniqueId.substring(uniqueId.startsWith("#", value) ? value + 1 : value, end);
            indexes.append('[').append(index).append(']');
            start = uniqueId.indexOf(segment, end);
        }
        return indexes.toString();
    }
}
