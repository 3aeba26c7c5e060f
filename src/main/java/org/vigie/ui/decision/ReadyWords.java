package org.vigie.ui.decision;

import org.vigie.review.DeskRules.Template;
import org.vigie.review.PolicyPack;

/// The reasons a policy has ready.
record ReadyWords(PolicyPack policy) {

    /// Return the reason once a template is taken: what somebody wrote stays in front of the ready
    /// one, what another template said goes.
    String after(String written, Template template, String language) {
        String ready = template.reasons().getOrDefault(language, "");
        String own = written.strip();
        return own.isEmpty() || isReady(own) ? ready : own + " " + ready;
    }

    private boolean isReady(String words) {
        return policy.desk().templates().stream()
                .anyMatch(template -> template.reasons().containsValue(words));
    }
}
