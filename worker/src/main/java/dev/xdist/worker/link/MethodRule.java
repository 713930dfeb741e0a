package dev.xdist.worker.link;

import java.io.IOException;

/** One {@code -Dtest=Class#method}: two regular expressions, each empty where anything goes. */
public final class MethodRule {
    public final String classPattern;
    public final String methodPattern;

    public MethodRule(String classPattern, String methodPattern) {
        this.classPattern = classPattern;
        this.methodPattern = methodPattern;
    }

    static MethodRule read(WireReader in) throws IOException {
        String classPattern = "";
        String methodPattern = "";
        for (int field = in.next(); field != 0; field = in.next()) {
            if (field == 1) {
                classPattern = in.text();
            } else if (field == 2) {
                methodPattern = in.text();
            } else {
                in.skip();
            }
        }
        return new MethodRule(classPattern, methodPattern);
    }
}
