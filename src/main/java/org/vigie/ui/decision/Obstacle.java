package org.vigie.ui.decision;

/// What is missing before a case can be decided, in the order people are told.
enum Obstacle {
    NO_CASE,
    STANDING,
    NO_CATEGORY,
    NO_ACTION,
    CONTRADICTION,
    NO_REASON,
    NONE
}
