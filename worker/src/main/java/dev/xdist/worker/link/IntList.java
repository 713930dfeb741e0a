package dev.xdist.worker.link;

import java.util.Arrays;

/** A growing list of unboxed numbers. */
public final class IntList {
    private int[] values = new int[4];
    private int size;

    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    public int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    public boolean contains(int value) {
        for (int i = 0; i < size; i++) {
            if (values[i] == value) {
                return true;
            }
        }
        return false;
    }
}
