package org.vigie.inference;

import java.util.HashSet;
import java.util.List;

/// What the values of a model's main output stand for, in its order.
///
/// @param names no two alike
/// @param categories a word a name, such as 9 for a rating, or none at all
public record Labels(List<String> names, List<String> categories) {
    /// The category of ratings in tag lists: of them, one holds.
    public static final String RATING = "9";

    public Labels {
        names = List.copyOf(names);
        categories = List.copyOf(categories);
        boolean even = categories.isEmpty() || categories.size() == names.size();
        if (!even || new HashSet<>(names).size() != names.size()) {
            throw new IllegalArgumentException("labels are told apart by their names");
        }
    }

    /// Labels without categories.
    public static Labels of(List<String> names) {
        return new Labels(names, List.of());
    }

    /// Return how many there are.
    public int size() {
        return names.size();
    }

    /// Return the category of a label, empty when there is none.
    public String category(int index) {
        return categories.isEmpty() ? "" : categories.get(index);
    }
}
