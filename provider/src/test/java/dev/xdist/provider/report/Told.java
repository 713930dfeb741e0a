package dev.xdist.provider.report;

import dev.xdist.proto.Failure;
import dev.xdist.proto.ReportName;
import dev.xdist.proto.TestEvent;

/** What a worker tells of a unit of class {@code a.ATest}, as it would send it. */
final class Told {
    static final String CLASS_ID = "[engine:junit-jupiter]/[class:a.ATest]";

    private final int unit;

    Told(int unit) {
        this.unit = unit;
    }

    TestEvent setStarted() {
        return container(TestEvent.Kind.SET_STARTED, CLASS_ID, "a.ATest").build();
    }

    TestEvent setFinished(int millis) {
        return container(TestEvent.Kind.SET_FINISHED, CLASS_ID, "a.ATest")
                .setElapsedMillis(millis)
                .build();
    }

    TestEvent nestedStarted(String nested) {
        return container(TestEvent.Kind.SET_STARTED, nestedId(nested), "a.ATest$" + nested)
                .build();
    }

    TestEvent nestedFinished(String nested, int millis) {
        return container(TestEvent.Kind.SET_FINISHED, nestedId(nested), "a.ATest$" + nested)
                .setElapsedMillis(millis)
                .build();
    }

    TestEvent started(String test) {
        return test(TestEvent.Kind.STARTED, test).setElapsedMillis(-1).build();
    }

    TestEvent succeeded(String test, int millis) {
        return test(TestEvent.Kind.SUCCEEDED, test).setElapsedMillis(millis).build();
    }

    TestEvent failed(TestEvent.Kind kind, String test, Failure failure) {
        return test(kind, test).setElapsedMillis(3).setFailure(failure).build();
    }

    TestEvent skipped(String test, String reason) {
        return test(TestEvent.Kind.SKIPPED, test)
                .setElapsedMillis(-1)
                .setReason(reason)
                .build();
    }

    TestEvent classFailed(Failure failure) {
        return container(TestEvent.Kind.ERROR, CLASS_ID, "a.ATest")
                .setElapsedMillis(7)
                .setFailure(failure)
                .build();
    }

    TestEvent output(String test, String text) {
        return TestEvent.newBuilder()
                .setUnit(unit)
                .setKind(TestEvent.Kind.OUTPUT)
                .setUniqueId(test.isEmpty() ? "" : id(test))
                .setOutput(text)
                .build();
    }

    TestEvent error(String test, String text) {
        return output(test, text).toBuilder().setStderr(true).build();
    }

    static Failure failure(String type, String message, String trace) {
        return Failure.newBuilder()
                .setThrowableClass(type)
                .setMessage(message)
                .setTrace(trace)
                .setTrimmedTrace(trace)
                .setSummary("ATest.x:1")
                .build();
    }

    /** {@code m} is a method of the class, {@code N.m} one of its nested class N. */
    static String id(String test) {
        int dot = test.indexOf('.');
        String parent = dot < 0 ? CLASS_ID : nestedId(test.substring(0, dot));
        return parent + "/[method:" + test.substring(dot + 1) + "()]";
    }

    private static String nestedId(String nested) {
        return CLASS_ID + "/[nested-class:" + nested + "]";
    }

    private TestEvent.Builder test(TestEvent.Kind kind, String test) {
        int dot = test.indexOf('.');
        ReportName.Builder name = ReportName.newBuilder()
                .setSourceName("a.ATest")
                .setSourceQualifiedName(dot < 0 ? "a.ATest" : "a.ATest$" + test.substring(0, dot))
                .setName(test.substring(dot + 1));
        return TestEvent.newBuilder()
                .setUnit(unit)
                .setKind(kind)
                .setUniqueId(id(test))
                .setName(name)
                .setTest(true);
    }

    private TestEvent.Builder container(TestEvent.Kind kind, String uniqueId, String qualified) {
        return TestEvent.newBuilder()
                .setUnit(unit)
                .setKind(kind)
                .setUniqueId(uniqueId)
                .setElapsedMillis(-1)
                .setName(ReportName.newBuilder().setSourceName("a.ATest").setSourceQualifiedName(qualified));
    }
}
