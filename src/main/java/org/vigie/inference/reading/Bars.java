package org.vigie.inference.reading;

import org.jspecify.annotations.Nullable;
import org.vigie.inference.Labels;
import org.vigie.inference.Manifest;
import org.vigie.inference.Manifest.Thresholds;

/// From which score on a person should look: the nearest word of the manifest counts.
record Bars(@Nullable Thresholds thresholds, Labels labels) {

    static Bars of(Manifest manifest, Labels labels) {
        return new Bars(manifest.thresholds(), labels);
    }

    /// Return the threshold of a label, or NaN when nobody gave one.
    double of(String label) {
        if (thresholds == null) {
            return Double.NaN;
        }
        Double own = thresholds.labels().get(label);
        if (own != null) {
            return own;
        }
        int index = labels.categories().isEmpty() ? -1 : labels.names().indexOf(label);
        return index < 0 ? thresholds.review() : of(index, label);
    }

    /// The same, where its place is known.
    double of(int index, String label) {
        if (thresholds == null) {
            return Double.NaN;
        }
        double byKind =
                thresholds.categories().getOrDefault(labels.category(index), thresholds.review());
        return thresholds.labels().getOrDefault(label, byKind);
    }
}
