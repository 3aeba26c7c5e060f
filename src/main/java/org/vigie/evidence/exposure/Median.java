package org.vigie.evidence.exposure;

/// The middle of many values, without sorting all of them (Hoare's selection, 1961).
final class Median {
    private Median() {}

    /// Return what would stand at `count / 2` were the first `count` values sorted.
    ///
    /// @param values none of them NaN; put into another order
    /// @param count 1 or more
    static double of(double[] values, int count) {
        int wanted = count / 2;
        int low = 0;
        int high = count - 1;
        while (low < high) {
            double pivot = middle(values[low], values[(low + high) >>> 1], values[high]);
            int left = low;
            int right = high;
            while (left <= right) {
                while (values[left] < pivot) {
                    left++;
                }
                while (values[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    double held = values[left];
                    values[left++] = values[right];
                    values[right--] = held;
                }
            }
            if (wanted <= right) {
                high = right;
            } else if (wanted >= left) {
                low = left;
            } else {
                return values[wanted];
            }
        }
        return values[wanted];
    }

    private static double middle(double one, double two, double three) {
        return Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
    }
}
