package dev.xdist.provider.report;

import dev.xdist.proto.ReportName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The names under which Surefire reports a test or a class.
 *
 * @param source outermost class
 * @param sourceText its display name, where it differs
 * @param qualified the class that really holds the method
 * @param name method, with index where it is an invocation
 * @param text display name, where it differs
 */
record Names(
        String source,
        @Nullable String sourceText,
        @Nullable String qualified,
        @Nullable String name,
        @Nullable String text) {
    /** Names from the link. Strings equal to those of the neighbour are shared: most are, and there are many tests. */
    static Names of(ReportName sent, Names neighbour) {
        return new Names(
                sent.getSourceName().isEmpty() ? neighbour.source : share(sent.getSourceName(), neighbour.source),
                shareOptional(sent.getSourceText(), neighbour.sourceText),
                shareOptional(sent.getSourceQualifiedName(), neighbour.qualified),
                shareOptional(sent.getName(), neighbour.name),
                shareOptional(sent.getNameText(), neighbour.text));
    }

    /** The class itself, as far as its name alone tells. */
    static Names ofClass(String className) {
        return new Names(className, null, className, null, null);
    }

    Names withName(String newName) {
        return new Names(source, sourceText, qualified, newName, null);
    }

    /** The same in a class of another name: Surefire takes equal names for one test that was run again. */
    Names labelled(String label) {
        return label.isEmpty()
                ? this
                : new Names(source + label, labelled(sourceText, label), labelled(qualified, label), name, text);
    }

    /** The same as far as XML can hold it. */
    Names legal() {
        return new Names(
                XmlText.of(source),
                XmlText.ofOptional(sourceText),
                XmlText.ofOptional(qualified),
                XmlText.ofOptional(name),
                XmlText.ofOptional(text));
    }

    private static @Nullable String labelled(@Nullable String known, String label) {
        return known == null ? null : known + label;
    }

    /** For people: simple class name and method. */
    String shortForm() {
        String className = qualified == null ? source : qualified;
        String simple = className.substring(className.lastIndexOf('.') + 1);
        return name == null ? simple : simple + "." + name;
    }

    private static String share(String sent, @Nullable String known) {
        return known != null && known.equals(sent) ? known : sent;
    }

    private static @Nullable String shareOptional(String sent, @Nullable String known) {
        if (sent.isEmpty()) {
            return null;
        }
        return Objects.equals(sent, known) ? known : sent;
    }
}
