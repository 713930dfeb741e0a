package dev.xdist.worker.link;

import org.jspecify.annotations.Nullable;

/** Messages that stand in a {@code TestEvent}. */
final class EventParts {
    private EventParts() {}

    static WireWriter name(WireWriter part, ReportName name) {
        WireWriter written = part.clear();
        text(written, 1, name.sourceName);
        text(written, 2, name.sourceText);
        text(written, 3, name.sourceQualifiedName);
        text(written, 4, name.name);
        text(written, 5, name.nameText);
        return written;
    }

    static WireWriter failure(WireWriter part, Failure failure) {
        WireWriter written = part.clear();
        written.text(1, failure.throwableClass);
        text(written, 2, failure.message);
        written.text(3, failure.trace);
        written.text(4, failure.trimmedTrace);
        text(written, 5, failure.summary);
        return written;
    }

    private static void text(WireWriter written, int field, @Nullable String value) {
        if (value != null) {
            written.text(field, value);
        }
    }
}
