package org.vigie.review;

/// What a finding has to show beyond its score. It is shown at rung 0: nothing in it is finer than
/// the veil, and no pixel of a picture is in it.
public sealed interface Detail
        permits ExposureChange, PromptMarks, Rephrasing, Claims, HashMatch, ModelValues {}
