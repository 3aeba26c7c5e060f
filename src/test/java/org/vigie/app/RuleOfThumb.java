package org.vigie.app;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.review.CaseFile;
import org.vigie.review.Complaint;
import org.vigie.review.Evidence;
import org.vigie.review.Evidence.Origin;
import org.vigie.review.ExposureChange;
import org.vigie.review.ExposureChange.Place;
import org.vigie.review.HashMatch;
import org.vigie.review.Medium;
import org.vigie.review.PolicyPack;
import org.vigie.review.PromptMarks;
import org.vigie.review.Rephrasing;

/// The rule of thumb as the guide writes it down, sentence by sentence. It sees what a moderator
/// sees at rung 0 and nothing else: no picture, no prompt, no name of a case. Vigie itself never
/// decides by it.
final class RuleOfThumb {
    /// The rule, as the guide has it.
    static final List<String> WRITTEN =
            List.of(
                    "**Age first.** If anything at all speaks for *Apparent minor*, divert it. One"
                            + " voice is enough.",
                    "**Known bytes.** If a list has these very bytes (SHA-256 or MD5) under a label"
                            + " of ours, take that category.",
                    "**Count voices.** Each classifier over its threshold is one voice for its"
                            + " category; so are the words of the request; so is a person's"
                            + " complaint for what it claims (*intimate*: both *Sexualised edit*"
                            + " and *Intimate leak*). A change over its threshold *on clothing* is"
                            + " a voice for *Sexualised edit*. An automated complaint is none.",
                    "**Two voices decide.** Take the category with the most voices, if it has at"
                            + " least two and no other has as many.",
                    "**Silence.** No voice, no complaint, nothing failed and every picture could"
                            + " be veiled: *No violation*.",
                    "**Otherwise look** one rung further.");

    private static final String MINOR = "apparent-minor";
    private static final String EDIT = "sexualised-edit";
    private static final String LEAK = "intimate-leak";
    private static final String NONE = "none";

    /// What a complaint claims, in the words of the policy.
    private static final Map<String, Set<String>> CLAIMS =
            Map.of(
                    "intimate", Set.of(EDIT, LEAK),
                    "minor", Set.of(MINOR),
                    "impersonation", Set.of("impersonation"),
                    "hate", Set.of("hateful"),
                    "violence", Set.of("violence"));

    private final PolicyPack policy;

    RuleOfThumb(PolicyPack policy) {
        this.policy = policy;
    }

    /// Return the category, or nothing where the rule says to look one rung further.
    Optional<String> decide(CaseFile file) {
        Map<String, Set<String>> voices = voices(file);
        if (voices.containsKey(MINOR)) {
            return Optional.of(MINOR);
        }
        Optional<String> known = known(file);
        if (known.isPresent()) {
            return known;
        }
        if (voices.isEmpty()) {
            return isSilent(file) ? Optional.of(NONE) : Optional.empty();
        }
        return loudest(voices);
    }

    /// The very bytes are on a list, under a label of ours.
    private Optional<String> known(CaseFile file) {
        return file.evidence().stream()
                .filter(one ->
                        one.detail() instanceof HashMatch match
                                && match.kind() != HashMatch.Kind.PDQ
                                && !one.category().equals("other"))
                .map(Evidence::category)
                .findFirst();
    }

    private static boolean isSilent(CaseFile file) {
        Set<String> examined = new HashSet<>(file.veils().keySet());
        return file.generation().complaints().isEmpty()
                && file.gaps().isEmpty()
                && file.generation().media().stream()
                        .map(Medium::sha256)
                        .allMatch(examined::contains);
    }

    private static Optional<String> loudest(Map<String, Set<String>> voices) {
        int most = voices.values().stream().mapToInt(Set::size).max().orElse(0);
        List<String> loudest =
                voices.entrySet().stream()
                        .filter(voice -> voice.getValue().size() == most)
                        .map(Map.Entry::getKey)
                        .toList();
        return most >= 2 && loudest.size() == 1
                ? Optional.of(loudest.getFirst())
                : Optional.empty();
    }

    /// Who speaks for which category.
    private Map<String, Set<String>> voices(CaseFile file) {
        Map<String, Set<String>> voices = new LinkedHashMap<>();
        for (Evidence one : file.evidence()) {
            String category = category(one);
            if (one.over() && category != null) {
                speak(voices, category, speaker(one));
            }
        }
        for (Complaint complaint : file.generation().complaints()) {
            if (complaint.by() != Complaint.By.AUTOMATED) {
                CLAIMS.getOrDefault(complaint.claim(), Set.of())
                        .forEach(category -> speak(voices, category, "complaint"));
            }
        }
        voices.remove(NONE);
        return voices;
    }

    private static void speak(Map<String, Set<String>> voices, String category, String speaker) {
        voices.computeIfAbsent(category, any -> new HashSet<>()).add(speaker);
    }

    private static String speaker(Evidence one) {
        return switch (one.detail()) {
            case PromptMarks _, Rephrasing _ -> "words";
            case null, default -> one.origin() == Origin.UPSTREAM ? one.analyzer() : one.model();
        };
    }

    private @Nullable String category(Evidence one) {
        if (one.detail() instanceof ExposureChange change) {
            return change.place() == Place.CLOTHING ? EDIT : null;
        }
        if (one.detail() instanceof HashMatch) {
            return null;
        }
        return policy.category(one.category()).map(PolicyPack.Category::id).orElse(null);
    }
}
