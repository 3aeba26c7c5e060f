package org.vigie.store;

import java.util.Arrays;

/// Numbers in an order of their own, in one array.
final class IntList {
    private int[] values = new int[16];
    private int size;

    /// Which of two numbers comes first.
    interface Order {
        int compare(int a, int b);
    }

    int size() {
        return size;
    }

    int get(int place) {
        return values[place];
    }

    void add(int value) {
        insert(size, value);
    }

    void insert(int place, int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        System.arraycopy(values, place, values, place + 1, size - place);
        values[place] = value;
        size++;
    }

    void set(int place, int value) {
        values[place] = value;
    }

    /// Take out the numbers from one place to another, exclusive.
    void cut(int from, int to) {
        System.arraycopy(values, to, values, from, size - to);
        size -= to - from;
    }

    void clear() {
        size = 0;
    }

    /// Return where a number stands or would stand in a sorted list; it stands there when [#holds]
    /// says so.
    int place(int value, Order order) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(values[middle], value) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean holds(int place, int value) {
        return place < size && values[place] == value;
    }

    /// Sort by merging, without a number ever becoming an object.
    void sort(Order order) {
        int[] from = Arrays.copyOf(values, size);
        int[] to = new int[size];
        for (int width = 1; width < size; width *= 2) {
            for (int start = 0; start < size; start += 2 * width) {
                merge(from, to, start, width, order);
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        System.arraycopy(from, 0, values, 0, size);
    }

    private void merge(int[] from, int[] to, int start, int width, Order order) {
        int middle = Math.min(start + width, size);
        int end = Math.min(start + 2 * width, size);
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takeLeft =
                    left < middle && (right >= end || order.compare(from[left], from[right]) <= 0);
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }
}
