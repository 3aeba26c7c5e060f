package org.vigie.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The house rules as data: categories, actions, limits and defaults (formats §3).
///
/// @param digest lower-case SHA-256 of the file it was read from; named by every event
/// @param evidenceThresholds by analyzer id, 0–1
public record PolicyPack(
        String id,
        String digest,
        List<Category> categories,
        List<Action> actions,
        Map<String, Double> evidenceThresholds,
        Limits limits,
        RevealRules reveal,
        DeskRules desk) {

    /// A pack with the default rules of the desk.
    public PolicyPack(
            String id,
            String digest,
            List<Category> categories,
            List<Action> actions,
            Map<String, Double> evidenceThresholds,
            Limits limits,
            RevealRules reveal) {
        this(
                id,
                digest,
                categories,
                actions,
                evidenceThresholds,
                limits,
                reveal,
                DeskRules.DEFAULT);
    }

    public PolicyPack {
        categories = List.copyOf(categories);
        actions = List.copyOf(actions);
        evidenceThresholds = Map.copyOf(evidenceThresholds);
    }

    /// Find a category by id.
    public Optional<Category> category(String id) {
        return categories.stream().filter(category -> category.id().equals(id)).findFirst();
    }

    /// Find an action by id.
    public Optional<Action> action(String id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst();
    }

    /// Return the letters that pick categories and actions, in capitals.
    public Set<String> letters() {
        return Stream.concat(
                        categories.stream().map(Category::key), actions.stream().map(Action::key))
                .map(key -> key.toUpperCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// One thing a generation can be found to be.
    ///
    /// @param names by language tag, `fr` and `en`
    /// @param severity 0 (none) to 4 (gravest)
    /// @param key the letter that picks it on the desk
    /// @param diverts whether the case leaves the ordinary queue for the child-safety path
    /// @param signals upstream or local labels that hint at it, lower case
    /// @param defaultActions actions preselected with it
    /// @param reasonRequired whether a decision needs a written reason
    public record Category(
            String id,
            Map<String, String> names,
            int severity,
            String key,
            boolean diverts,
            List<String> signals,
            List<String> defaultActions,
            boolean reasonRequired,
            Map<String, String> crosswalk) {

        public Category {
            names = Map.copyOf(names);
            signals = List.copyOf(signals);
            defaultActions = List.copyOf(defaultActions);
            crosswalk = Map.copyOf(crosswalk);
        }
    }

    /// One thing that can be done about a generation.
    public record Action(String id, Map<String, String> names, String key, List<String> filings) {

        public Action {
            names = Map.copyOf(names);
            filings = List.copyOf(filings);
        }
    }

    /// What untrusted input may cost (formats §1). Sizes in bytes, pixels and characters.
    ///
    /// @param decodeMillis for one picture
    /// @param examineMillis for all analyzers on one generation, veiling aside
    public record Limits(
            long flagBytes,
            long mediumBytes,
            int mediaPerFlag,
            long imagePixels,
            int promptCharacters,
            long decodeMillis,
            long examineMillis) {

        private static final long EXAMINE_MILLIS = 60_000;

        /// Limits with the default time for analyzers.
        public Limits(
                long flagBytes,
                long mediumBytes,
                int mediaPerFlag,
                long imagePixels,
                int promptCharacters,
                long decodeMillis) {
            this(
                    flagBytes,
                    mediumBytes,
                    mediaPerFlag,
                    imagePixels,
                    promptCharacters,
                    decodeMillis,
                    EXAMINE_MILLIS);
        }

        /// The defaults of formats §1.
        public static final Limits DEFAULT =
                new Limits(1L << 20, 64L << 20, 16, 64_000_000L, 20_000, 20_000);
    }

    /// Bounds on looking.
    ///
    /// @param maxSeconds after which a reveal ends by itself
    /// @param undoSeconds during which nothing decided may leave the machine
    /// @param veilCells 8, 16 or 32 cells on the long edge
    public record RevealRules(int maxSeconds, int undoSeconds, int veilCells, boolean veilColour) {}
}
