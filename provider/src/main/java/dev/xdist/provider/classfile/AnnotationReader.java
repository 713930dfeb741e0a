package dev.xdist.provider.classfile;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads one annotation, and hands it on when it is whole. */
final class AnnotationReader extends AnnotationVisitor {
    private final String type;
    private final TreeMap<String, String> values = new TreeMap<>();
    private final Consumer<AnnotationNote> whole;

    AnnotationReader(String descriptor, Consumer<AnnotationNote> whole) {
        super(Opcodes.ASM9);
        this.type = Type.getType(descriptor).getClassName();
        this.whole = whole;
    }

    @Override
    public void visit(String name, Object value) {
        values.put(name, text(value));
    }

    @Override
    public void visitEnum(String name, String descriptor, String value) {
        values.put(name, value);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String name, String descriptor) {
        return new AnnotationReader(descriptor, note -> values.put(name, note.toString()));
    }

    @Override
    public AnnotationVisitor visitArray(String name) {
        return new Elements(elements -> values.put(name, elements.toString()));
    }

    @Override
    public void visitEnd() {
        whole.accept(new AnnotationNote(type, values));
    }

    /** Arrays of primitives come in one piece. */
    private static String text(Object value) {
        if (value instanceof Type classValue) {
            return classValue.getClassName();
        }
        if (!value.getClass().isArray()) {
            return value.toString();
        }
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(value); i++) {
            elements.add(Array.get(value, i));
        }
        return elements.toString();
    }

    private static final class Elements extends AnnotationVisitor {
        private final List<String> elements = new ArrayList<>();
        private final Consumer<List<String>> whole;

        Elements(Consumer<List<String>> whole) {
            super(Opcodes.ASM9);
            this.whole = whole;
        }

        @Override
        public void visit(@Nullable String name, Object value) {
            elements.add(text(value));
        }

        @Override
        public void visitEnum(@Nullable String name, String descriptor, String value) {
            elements.add(value);
        }

        @Override
        public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
            return new AnnotationReader(descriptor, note -> elements.add(note.toString()));
        }

        @Override
        public void visitEnd() {
            whole.accept(elements);
        }
    }
}
