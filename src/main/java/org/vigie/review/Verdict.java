package org.vigie.review;

import java.util.List;

/// What a moderator decides about one generation.
///
/// @param categoryId a category of the policy pack
/// @param actionIds actions of the policy pack, at least one
/// @param reason free text, may be empty; leaves the desk only as a salted commitment
/// @param rung the highest rung looked at before deciding
public record Verdict(
        String generationId, String categoryId, List<String> actionIds, String reason, Rung rung) {

    public Verdict {
        actionIds = List.copyOf(actionIds);
        if (categoryId.isBlank() || actionIds.isEmpty()) {
            throw new IllegalArgumentException("a verdict names a category and an action");
        }
    }
}
