package org.vigie.ui.kit;

import java.util.List;
import java.util.Map;
import org.vigie.review.PolicyPack;

/// A made-up policy pack with the shape of the built-in one.
public final class DrawnPolicy {
    private DrawnPolicy() {}

    public static PolicyPack pack() {
        return new PolicyPack(
                "drawn/1",
                "d".repeat(64),
                List.of(
                        category(
                                "sexualised-edit",
                                "Sexualised edit",
                                "Retouche sexualisée",
                                3,
                                "E",
                                false,
                                "remove",
                                "hash"),
                        category(
                                "apparent-minor",
                                "Apparent minor",
                                "Mineur apparent",
                                4,
                                "M",
                                true,
                                "divert"),
                        category(
                                "adult-explicit",
                                "Adult explicit",
                                "Contenu adulte explicite",
                                2,
                                "X",
                                false,
                                "age-restrict"),
                        category(
                                "intimate-leak",
                                "Intimate leak",
                                "Fuite intime",
                                3,
                                "L",
                                false,
                                "remove",
                                "hash"),
                        category(
                                "suggestive",
                                "Suggestive",
                                "Suggestif",
                                1,
                                "U",
                                false,
                                "age-restrict"),
                        category(
                                "impersonation",
                                "Impersonation",
                                "Usurpation",
                                2,
                                "I",
                                false,
                                "label"),
                        category("hateful", "Hateful", "Haineux", 3, "C", false, "remove"),
                        category(
                                "graphic-violence",
                                "Graphic violence",
                                "Violence explicite",
                                3,
                                "V",
                                false,
                                "remove"),
                        category(
                                "self-harm",
                                "Self-harm",
                                "Automutilation",
                                3,
                                "F",
                                false,
                                "remove"),
                        category("other", "Other", "Autre", 1, "O", false, "keep"),
                        category(
                                "no-violation",
                                "No violation",
                                "Aucune infraction",
                                0,
                                "N",
                                false,
                                "keep")),
                List.of(
                        new PolicyPack.Action(
                                "remove",
                                Map.of("en", "Remove", "fr", "Retirer"),
                                "R",
                                List.of("dsa")),
                        new PolicyPack.Action(
                                "hash",
                                Map.of("en", "Add to hash list", "fr", "Ajouter aux empreintes"),
                                "H",
                                List.of()),
                        new PolicyPack.Action(
                                "restrict-account",
                                Map.of("en", "Restrict account", "fr", "Restreindre le compte"),
                                "A",
                                List.of("dsa")),
                        new PolicyPack.Action(
                                "age-restrict",
                                Map.of("en", "Age-restrict", "fr", "Limiter par âge"),
                                "G",
                                List.of()),
                        new PolicyPack.Action(
                                "label", Map.of("en", "Label", "fr", "Étiqueter"), "B", List.of()),
                        new PolicyPack.Action(
                                "divert",
                                Map.of("en", "Divert", "fr", "Dérouter"),
                                "D",
                                List.of("cybertip")),
                        new PolicyPack.Action(
                                "keep", Map.of("en", "Keep", "fr", "Conserver"), "P", List.of())),
                Map.of("skin", 0.2),
                PolicyPack.Limits.DEFAULT,
                new PolicyPack.RevealRules(10, 8, 16, false));
    }

    private static PolicyPack.Category category(
            String id,
            String english,
            String french,
            int severity,
            String key,
            boolean diverts,
            String... actions) {
        return new PolicyPack.Category(
                id,
                Map.of("en", english, "fr", french),
                severity,
                key,
                diverts,
                List.of(),
                List.of(actions),
                diverts,
                Map.of());
    }
}
