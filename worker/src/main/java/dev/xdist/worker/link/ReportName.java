package dev.xdist.worker.link;

import org.jspecify.annotations.Nullable;

/** The names under which Surefire reports a test or a class. */
public final class ReportName {
    public final @Nullable String sourceName;
    public final @Nullable String sourceText;
    public final @Nullable String sourceQualifiedName;
    public final @Nullable String name;
    public final @Nullable String nameText;

    public ReportName(
            @Nullable String sourceName,
            @Nullable String sourceText,
            @Nullable String sourceQualifiedName,
            @Nullable String name,
            @Nullable String nameText) {
        this.sourceName = sourceName;
        this.sourceText = sourceText;
        this.sourceQualifiedName = sourceQualifiedName;
        this.name = name;
        this.nameText = nameText;
    }
}
