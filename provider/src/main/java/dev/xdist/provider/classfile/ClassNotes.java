package dev.xdist.provider.classfile;

import java.util.List;

/**
 * What matters here of a class file.
 *
 * @param name binary name
 * @param supertypes binary names of the superclass, which comes first, and of the interfaces
 * @param annotations those that are visible when the class runs
 * @param members annotated fields and methods, once for each annotation
 * @param nested binary names of its static member classes
 */
public record ClassNotes(
        String name,
        List<String> supertypes,
        List<AnnotationNote> annotations,
        List<Member> members,
        List<String> nested) {
    /** A field or a method with its type, and an annotation on it. */
    public record Member(String signature, AnnotationNote annotation) {}
}
