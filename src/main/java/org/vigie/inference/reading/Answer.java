package org.vigie.inference.reading;

import java.util.List;

/// What a model said about one picture.
public sealed interface Answer {

    /// Return what is reported of it.
    List<Finding> findings();

    /// Probabilities, of a classifier, a tagger, a head or a concept model.
    ///
    /// @param tags of a tagger: what reached its threshold without being asked for, best first
    record Scores(List<Finding> findings, List<Finding> tags) implements Answer {
        public Scores {
            findings = List.copyOf(findings);
            tags = List.copyOf(tags);
        }
    }

    /// Things and where they are.
    ///
    /// @param detections best first
    record Places(List<Finding> findings, List<Detection> detections) implements Answer {
        public Places {
            findings = List.copyOf(findings);
            detections = List.copyOf(detections);
        }
    }

    /// A vector that means something only beside another of the same model. Never kept.
    record Vector(float[] values) implements Answer {
        @Override
        public List<Finding> findings() {
            return List.of();
        }
    }

    /// An apparent age. Its one effect is the question whether adulthood is established.
    ///
    /// @param years apparent
    /// @param unasked faces of the picture that were not asked about, because there are too many
    record Years(List<Finding> findings, double years, int unasked) implements Answer {
        public Years {
            findings = List.copyOf(findings);
        }

        /// All there was to ask about was asked.
        public Years(List<Finding> findings, double years) {
            this(findings, years, 0);
        }
    }

    /// A value for every place of the upright picture.
    ///
    /// @param values row by row, as the model means them
    record Heat(int columns, int rows, float[] values) implements Answer {
        @Override
        public List<Finding> findings() {
            return List.of();
        }
    }
}
