package org.vigie.evidence.lexicon;

/// A text a list is tried on.
///
/// @param rule the rule it must satisfy with a score of at least [#LEAST]; empty when it must
///   satisfy none at all
public record Example(String text, Rule.Where where, String rule) {
    /// The threshold examples are held to, which is the default policy's.
    public static final double LEAST = 0.5;
}
