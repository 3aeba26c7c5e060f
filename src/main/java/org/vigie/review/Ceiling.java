package org.vigie.review;

import java.util.Locale;

/// How far one medium of a case may be looked at, and what holds it there. Evidence can only lower
/// a ceiling: nothing found, and nothing decided elsewhere, ever lifts one.
///
/// @param rung the highest that may be shown
/// @param cause [Cause#NONE] where nothing holds it
public record Ceiling(Rung rung, Cause cause) {
    /// The claim of a complaint that somebody shown is a minor (formats §1).
    private static final String MINOR = "minor";

    /// Nothing holds it.
    public static final Ceiling OPEN = new Ceiling(Rung.COLOUR, Cause.NONE);

    /// Why one may not look further.
    public enum Cause {
        NONE,
        /// Something points to a category that leaves the ordinary queue.
        APPARENT_MINOR,
        /// The medium is on an imported hash list.
        KNOWN_HASH
    }

    /// Return the ceiling of a medium.
    ///
    /// @param file needs hint, words, evidence, decision and the tally of its family
    public static Ceiling of(CaseFile file, String mediumSha256, PolicyPack policy) {
        Ceiling minor =
                pointsToMinor(file, policy)
                        ? new Ceiling(
                                policy.desk().ceilings().apparentMinor(), Cause.APPARENT_MINOR)
                        : OPEN;
        boolean listed = file.evidence().stream().anyMatch(one -> isListed(one, mediumSha256));
        return listed ? minor.lower(known(policy)) : minor;
    }

    /// Return the ceiling of a medium that is on a hash list.
    public static Ceiling known(PolicyPack policy) {
        return new Ceiling(policy.desk().ceilings().knownHash(), Cause.KNOWN_HASH);
    }

    /// Return the lower of two, this one where they are level.
    public Ceiling lower(Ceiling other) {
        return other.rung().compareTo(rung) < 0 ? other : this;
    }

    /// Return whether `wanted` is above.
    public boolean bars(Rung wanted) {
        return wanted.compareTo(rung) > 0;
    }

    /// Return why one may not look further, and what to do instead.
    ///
    /// @param mayAsk whether whoever sits here may go above together with a second person
    public Fault refusal(boolean mayAsk) {
        String listed = cause == Cause.KNOWN_HASH ? "known-" : "";
        return Fault.of("reveal-" + listed + (mayAsk ? "needs-second-person" : "barred"));
    }

    private static boolean isListed(Evidence one, String mediumSha256) {
        return one.detail() instanceof HashMatch && one.mediumSha256().equals(mediumSha256);
    }

    private static boolean pointsToMinor(CaseFile file, PolicyPack policy) {
        return diverts(policy, file.categoryHint())
                || said(file.generation(), policy)
                || file.evidence().stream()
                        .anyMatch(one -> one.over() && diverts(policy, one.category()))
                || decided(file, policy);
    }

    private static boolean said(Generation generation, PolicyPack policy) {
        return generation.signals().stream()
                        .anyMatch(signal -> signal.over() && names(policy, signal.label()))
                || generation.complaints().stream()
                        .map(Complaint::claim)
                        .anyMatch(claim -> claim.equalsIgnoreCase(MINOR) || names(policy, claim));
    }

    /// What a picture shows does not change with the next flag about it: a decision on this case,
    /// or on another with the same source photo or a near-duplicate, counts.
    private static boolean decided(CaseFile file, PolicyPack policy) {
        CaseFile.Standing own = file.decision();
        Family family = file.family();
        boolean here = own != null && diverts(policy, own.verdict().categoryId());
        return here || (family != null && decided(family, policy));
    }

    private static boolean decided(Family family, PolicyPack policy) {
        return family.bond() == Family.Bond.PICTURES
                && family.tally().stream()
                        .anyMatch(
                                count -> count.decided() > 0 && diverts(policy, count.category()));
    }

    private static boolean diverts(PolicyPack policy, String category) {
        return policy.category(category).map(PolicyPack.Category::diverts).orElse(false);
    }

    private static boolean names(PolicyPack policy, String label) {
        String word = label.toLowerCase(Locale.ROOT);
        return policy.categories().stream()
                .anyMatch(category -> category.diverts() && category.signals().contains(word));
    }
}
