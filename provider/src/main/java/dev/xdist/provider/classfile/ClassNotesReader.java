package dev.xdist.provider.classfile;

import dev.xdist.provider.classfile.ClassNotes.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Takes notes of a class file; no code is read. */
final class ClassNotesReader extends ClassVisitor {
    private final List<String> supertypes = new ArrayList<>();
    private final List<AnnotationNote> annotations = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private final List<String> nested = new ArrayList<>();
    private final boolean all;
    private String name = "";

    private ClassNotesReader(boolean all) {
        super(Opcodes.ASM9);
        this.all = all;
    }

    /**
     * Reads a class file.
     *
     * @param all whether to take notes of members and nested classes too
     * @throws RuntimeException if it is none, or of a Java version that the library does not know yet
     */
    static ClassNotes read(byte[] classFile, boolean all) {
        ClassNotesReader reader = new ClassNotesReader(all);
        new ClassReader(classFile)
                .accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new ClassNotes(reader.name, reader.supertypes, reader.annotations, reader.members, reader.nested);
    }

    @Override
    public void visit(
            int version,
            int access,
            String internalName,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        name = binary(internalName);
        Stream.concat(
                        Stream.ofNullable(superName),
                        Stream.ofNullable(interfaces).flatMap(Stream::of))
                .map(ClassNotesReader::binary)
                .forEach(supertypes::add);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return visible ? new AnnotationReader(descriptor, annotations::add) : null;
    }

    @Override
    public void visitInnerClass(String inner, @Nullable String outer, @Nullable String simpleName, int access) {
        if (all && outer != null && binary(outer).equals(name) && (access & Opcodes.ACC_STATIC) != 0) {
            nested.add(binary(inner));
        }
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
        return !all
                ? null
                : new FieldVisitor(Opcodes.ASM9) {
                    @Override
                    public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                        return member(descriptor + " " + field, annotation);
                    }
                };
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return !all
                ? null
                : new MethodVisitor(Opcodes.ASM9) {
                    @Override
                    public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                        return member(method + descriptor, annotation);
                    }
                };
    }

    private AnnotationVisitor member(String signature, String annotation) {
        return new AnnotationReader(annotation, note -> members.add(new Member(signature, note)));
    }

    private static String binary(String internalName) {
        return internalName.replace('/', '.');
    }
}
