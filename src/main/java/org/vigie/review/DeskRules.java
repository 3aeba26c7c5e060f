package org.vigie.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// How a desk is worked at: how far one may look, what the screen gives away, how much a person is
/// asked to see, and what may be said in ready words.
///
/// @param conflicts sets of actions of which a decision takes one at most
/// @param calibrationOneIn of so many second judgements, at most one is of a case whose answer is
///   known; 0 for none
public record DeskRules(
        Ceilings ceilings,
        Surface surface,
        DoseRules dose,
        List<Template> templates,
        FamilyRules families,
        List<Set<String>> conflicts,
        int calibrationOneIn) {

    /// One second judgement in so many is of a case whose answer is known, unless a policy says
    /// otherwise.
    public static final int CALIBRATION_ONE_IN = 10;

    /// Rules with the default for families, and no actions that contradict each other.
    public DeskRules(Ceilings ceilings, Surface surface, DoseRules dose, List<Template> templates) {
        this(
                ceilings,
                surface,
                dose,
                templates,
                FamilyRules.DEFAULT,
                List.of(),
                CALIBRATION_ONE_IN);
    }

    /// What holds where a policy pack says nothing.
    public static final DeskRules DEFAULT =
            new DeskRules(Ceilings.DEFAULT, Surface.DEFAULT, DoseRules.DEFAULT, List.of());

    public DeskRules {
        templates = List.copyOf(templates);
        conflicts = conflicts.stream().map(Set::copyOf).toList();
    }

    /// Return these rules with another surface.
    public DeskRules withSurface(Surface other) {
        return new DeskRules(
                ceilings, other, dose, templates, families, conflicts, calibrationOneIn);
    }

    /// Return actions that contradict each other among those chosen, empty when none do.
    public Set<String> contradiction(Set<String> actionIds) {
        for (Set<String> conflict : conflicts) {
            Set<String> both = new TreeSet<>(conflict);
            both.retainAll(actionIds);
            if (both.size() > 1) {
                return both;
            }
        }
        return Set.of();
    }

    /// How many cases one look may settle.
    ///
    /// @param sampleOneIn of so many members, one stays in the queue to be looked at
    /// @param sampleFrom from so many members on, at least one does
    /// @param farBits PDQ bits from the picture looked at, beyond which a member is too far
    public record FamilyRules(int sampleOneIn, int sampleFrom, int farBits) {
        /// As far as [PictureHash#CONFIDENT] tells the same picture.
        public static final FamilyRules DEFAULT = new FamilyRules(10, 5, PictureHash.CONFIDENT);

        /// Return how many of the chosen members stay in the queue.
        public int sample(int chosen) {
            return chosen < sampleFrom
                    ? 0
                    : Math.max(1, (int) Math.round((double) chosen / sampleOneIn));
        }
    }

    /// How far one may look at what should not be looked at.
    ///
    /// @param apparentMinor the highest rung for cases of a diverting category
    /// @param knownHash the highest rung for media on a hash list
    /// @param rolesAbove roles that may go above, and only together with a second person
    /// @param idleSeconds without any key or pointer, after which everything is veiled
    /// @param agreementSeconds for which a second person's agreement holds
    public record Ceilings(
            Rung apparentMinor,
            Rung knownHash,
            List<String> rolesAbove,
            int idleSeconds,
            int agreementSeconds) {
        static final Ceilings DEFAULT =
                new Ceilings(Rung.DRAWING, Rung.DRAWING, List.of("specialist", "lead"), 5, 300);

        public Ceilings {
            rolesAbove = List.copyOf(rolesAbove);
        }
    }

    /// What the screen gives away.
    ///
    /// @param watermark whether the moderator's code is drawn over what is revealed
    /// @param lockSeconds without any key or pointer, after which the console locks; 0 for never
    public record Surface(boolean watermark, int lockSeconds) {
        static final Surface DEFAULT = new Surface(true, 900);
    }

    /// How much a person is asked to see. A look counts severity × weight of its rung × share of
    /// the picture × seconds, and half of that every `halfLifeMinutes` after it ended; the dose is
    /// the sum. It paces work and is no medical measure.
    ///
    /// The defaults are policy, not science: guidance asks for limits, breaks and the choice to opt
    /// out, and no source known to us gives a number.
    ///
    /// @param rungWeights for rungs 0 to 4, in hundredths
    /// @param hourCap dose above which a break is proposed, 0 for no bound
    /// @param dayCap undecayed dose of a day above which grave cases come last, 0 for no bound
    /// @param breakEveryMinutes of work after which a break is proposed, 0 for never
    /// @param breakMinutes how long a proposed break lasts
    /// @param interleaveEvery after so many grave cases a mild one comes, where the clocks of the
    ///   others allow; 0 for never
    public record DoseRules(
            int halfLifeMinutes,
            List<Integer> rungWeights,
            int hourCap,
            int dayCap,
            int breakEveryMinutes,
            int breakMinutes,
            int interleaveEvery) {
        static final DoseRules DEFAULT =
                new DoseRules(60, List.of(0, 5, 10, 60, 100), 240, 1_200, 50, 5, 0);

        public DoseRules {
            rungWeights = List.copyOf(rungWeights);
            if (rungWeights.size() != Rung.values().length) {
                throw new IllegalArgumentException("every rung has a weight");
            }
        }
    }

    /// A decision in ready words.
    ///
    /// @param names by language tag
    /// @param reasons by language tag, what the reason will say
    public record Template(
            String id,
            Map<String, String> names,
            String categoryId,
            List<String> actionIds,
            Map<String, String> reasons) {

        public Template {
            names = Map.copyOf(names);
            actionIds = List.copyOf(actionIds);
            reasons = Map.copyOf(reasons);
        }
    }
}
