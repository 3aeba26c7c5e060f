package org.vigie.ui.casefile.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.review.CaseFile;
import org.vigie.review.Claims;
import org.vigie.review.Evidence;
import org.vigie.review.Evidence.Origin;
import org.vigie.review.HashMatch;
import org.vigie.review.Medium;
import org.vigie.review.PolicyPack;
import org.vigie.review.PromptMarks;
import org.vigie.review.Rephrasing;
import org.vigie.ui.casefile.Changes;
import org.vigie.ui.casefile.ExplanationViewModel;
import org.vigie.ui.kit.Text;

/// What was found in a case, by how it is shown: opinions go into the matrix, everything with a
/// detail of its own goes into a section.
final class Findings {
    private static final String EXPOSURE = "exposure";

    private final CaseFile file;
    private final @Nullable Medium subject;
    private final PolicyPack policy;

    /// @param subject the picture in question, null when the case has none
    Findings(CaseFile file, @Nullable Medium subject, PolicyPack policy) {
        this.file = file;
        this.subject = subject;
        this.policy = policy;
    }

    CaseFile file() {
        return file;
    }

    /// Return what classifiers say about the picture or the case as a whole. Measurements, places
    /// and whatever has a detail are no opinions.
    List<Evidence> opinions() {
        return file.evidence().stream()
                .filter(one -> one.detail() == null && judges(one))
                .filter(this::aboutSubject)
                .toList();
    }

    /// The service's own words are always opinions; a local finding is one when the policy knows
    /// its category. A damaged hash list has no model and is none.
    private boolean judges(Evidence one) {
        return one.origin() == Origin.UPSTREAM
                || (policy.category(one.category()).isPresent()
                        && !(Double.isNaN(one.score()) && Double.isNaN(one.threshold())));
    }

    /// Return what the picture changed in its source photo.
    Optional<Changes.Found> change() {
        Medium medium = subject;
        return medium == null ? Optional.empty() : Changes.of(file, medium);
    }

    /// A match with an entry of a hash list.
    record Match(Evidence finding, HashMatch match) {
        boolean exact() {
            return match.kind() != HashMatch.Kind.PDQ;
        }
    }

    /// Return matches with hash lists, of all pictures: the same bytes first, then the nearest.
    List<Match> hashes() {
        return file.evidence().stream()
                .flatMap(one ->
                        one.detail() instanceof HashMatch match
                                ? Stream.of(new Match(one, match))
                                : Stream.empty())
                .sorted(
                        Comparator.comparing(Match::exact)
                                .reversed()
                                .thenComparingInt(one -> one.match().distance()))
                .toList();
    }

    /// Return lists that could not be searched.
    List<Evidence> unusableLists() {
        return detailed(one -> one.caveat().equals("hash.caveat.unusable")).toList();
    }

    /// Return rules that words satisfied, over their thresholds first, then the strongest.
    List<Evidence> rules() {
        return detailed(one -> one.detail() instanceof PromptMarks marks && !marks.rule().isEmpty())
                .sorted(
                        Comparator.comparing(Evidence::over)
                                .thenComparingDouble(Evidence::score)
                                .reversed())
                .toList();
    }

    /// Return requests that were refused and then went through.
    List<Evidence> rephrasings() {
        return detailed(one -> one.detail() instanceof Rephrasing).toList();
    }

    /// Return what files say about their own origin.
    List<Evidence> claims() {
        return detailed(one -> one.detail() instanceof Claims).toList();
    }

    /// Return the skin-coloured share of a picture, where it was measured by itself.
    Optional<Evidence> skin(Medium medium) {
        return detailed(one ->
                        one.detail() == null
                                && one.category().equals(EXPOSURE)
                                && one.applicable()
                                && one.mediumSha256().equals(medium.sha256()))
                .findFirst();
    }

    /// Return the findings that the models of this desk can be asked about, the strongest first.
    List<Evidence> explainable() {
        List<Evidence> asked = new ArrayList<>(opinions());
        asked.removeIf(one -> !ExplanationViewModel.possible(one));
        asked.sort(
                Comparator.comparing(Evidence::over)
                        .thenComparingDouble(Evidence::score)
                        .reversed());
        return asked;
    }

    /// Return which picture a finding is about, inside a sentence.
    String picture(Evidence one, Text text) {
        boolean source =
                file.generation().sources().stream()
                        .map(Medium::sha256)
                        .anyMatch(one.mediumSha256()::equals);
        return text.get(source ? "panel.picture.source" : "panel.picture.output");
    }

    private boolean aboutSubject(Evidence one) {
        return one.mediumSha256().isEmpty()
                || (subject != null && one.mediumSha256().equals(subject.sha256()));
    }

    private Stream<Evidence> detailed(Predicate<Evidence> kind) {
        return file.evidence().stream().filter(kind);
    }
}
