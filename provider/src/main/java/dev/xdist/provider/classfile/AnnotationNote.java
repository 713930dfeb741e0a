package dev.xdist.provider.classfile;

import java.util.SortedMap;

/**
 * An annotation as it stands in a class file.
 *
 * @param type binary name
 * @param values as text, by name; lacks those that were left to their default
 */
public record AnnotationNote(String type, SortedMap<String, String> values) {
    @Override
    public String toString() {
        return type + values;
    }
}
