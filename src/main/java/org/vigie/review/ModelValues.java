package org.vigie.review;

import java.util.List;

/// The numbers a score was made of, as the model gave them, so that anybody can do the sum again.
///
/// @param numbers what they are: logits, softmax, sigmoid, probability, or none for cosines
/// @param framing the same word for two models that are shown the picture alike
/// @param values not all where a model has thousands
public record ModelValues(String numbers, String framing, List<Value> values) implements Detail {

    public ModelValues {
        values = List.copyOf(values);
    }

    /// One number and what it stands for.
    public record Value(String label, double value) {}
}
