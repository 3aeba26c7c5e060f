package org.vigie.app;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.vigie.review.CaseWork.Place;
import org.vigie.review.DeskRules;
import org.vigie.review.Evidence;
import org.vigie.review.Family;
import org.vigie.review.FamilyDesk;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.HashMatch;
import org.vigie.review.PolicyPack;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.Veil;
import org.vigie.review.Verdict;
import org.vigie.review.VerdictRules;
import org.vigie.store.FamilyStore;
import org.vigie.store.FamilyStore.Around;
import org.vigie.store.FamilyStore.Neighbour;
import org.vigie.store.FamilyStore.Outline;

/// Families settled under the rules of the policy. What may leave the ordinary queue, is far, or is
/// drawn for the sample is never settled with the others.
final class LocalFamilies implements FamilyDesk {
    private final FamilyStore families;
    private final PolicyPack policy;
    private final RandomGenerator random;
    private final Runnable changed;

    LocalFamilies(FamilyStore families, PolicyPack policy, Runnable changed) {
        this(families, policy, new SecureRandom(), changed);
    }

    LocalFamilies(
            FamilyStore families, PolicyPack policy, RandomGenerator random, Runnable changed) {
        this.families = families;
        this.policy = policy;
        this.random = random;
        this.changed = changed;
    }

    @Override
    public Plan plan(String generationId, String categoryId) throws FaultException {
        if (diverts(categoryId)) {
            throw new FaultException(Fault.of("family-diverts"));
        }
        Around around = families.around(generationId);
        if (mayDivert(generationId)) {
            throw new FaultException(Fault.of("family-diverts"));
        }
        Map<String, Outline> outlines =
                families.outlines(
                        around.members().stream()
                                .filter(one -> one.member().decidedAt() == null)
                                .map(one -> one.member().generationId())
                                .toList());
        List<Prospect> prospects = new ArrayList<>();
        for (Neighbour one : around.members()) {
            Outline outline = outlines.get(one.member().generationId());
            Fate fate = fate(one, outline, around.hint(), categoryId);
            prospects.add(new Prospect(one.member(), fate, otherwise(one.member(), categoryId)));
        }
        return new Plan(around.family(), around.open(), prospects);
    }

    private boolean mayDivert(String id) throws FaultException {
        Outline outline = families.outlines(List.of(id)).get(id);
        return outline == null || mayDivert(outline);
    }

    private boolean mayDivert(Outline outline) {
        return outline.erased()
                || diverts(outline.hint())
                || outline.evidence().stream()
                        .anyMatch(one -> one.over() && diverts(one.category()));
    }

    private boolean diverts(String category) {
        return policy.category(category).map(PolicyPack.Category::diverts).orElse(false);
    }

    private static boolean otherwise(Family.Member member, String categoryId) {
        String word = member.decidedAt() == null ? member.hint() : member.category();
        return !word.equals(categoryId);
    }

    private Fate fate(
            Neighbour one,
            @org.jspecify.annotations.Nullable Outline outline,
            String hint,
            String categoryId) {
        Family.Member member = one.member();
        if (member.decidedAt() != null) {
            return Fate.DECIDED;
        }
        if (one.place() != Place.DESK) {
            return Fate.ELSEWHERE;
        }
        if (outline == null || mayDivert(outline)) {
            return Fate.DIVERTS;
        }
        DeskRules.FamilyRules rules = policy.desk().families();
        if (member.distance() < 0 || member.distance() > rules.farBits()) {
            return Fate.FAR;
        }
        boolean agrees = member.hint().equals(hint) || member.hint().equals(categoryId);
        return agrees ? Fate.SETTLES : Fate.DISSENTS;
    }

    @Override
    public Map<String, Veil> veils(List<String> generationIds) throws FaultException {
        List<String> page = generationIds.subList(0, Math.min(PAGE, generationIds.size()));
        Map<String, Veil> veils = new HashMap<>();
        families.outlines(page)
                .forEach((id, outline) -> {
                    Veil veil = outline.veil();
                    if (veil != null && Rung.VEIL.compareTo(ceiling(outline)) <= 0) {
                        veils.put(id, veil);
                    }
                });
        return veils;
    }

    private Rung ceiling(Outline outline) {
        DeskRules.Ceilings ceilings = policy.desk().ceilings();
        Rung minor = mayDivert(outline) ? ceilings.apparentMinor() : Rung.COLOUR;
        Rung known =
                outline.evidence().stream().anyMatch(one -> listed(one, outline.output()))
                        ? ceilings.knownHash()
                        : Rung.COLOUR;
        return minor.compareTo(known) < 0 ? minor : known;
    }

    private static boolean listed(Evidence one, String medium) {
        return one.detail() instanceof HashMatch && one.mediumSha256().equals(medium);
    }

    @Override
    public Settled settle(Verdict verdict, List<String> chosen) throws FaultException {
        VerdictRules.require(verdict, policy);
        Plan plan = plan(verdict.generationId(), verdict.categoryId());
        Map<String, Prospect> prospects =
                plan.prospects().stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.member().generationId(), prospect -> prospect));
        List<String> drawn = new ArrayList<>(chosen);
        Collections.shuffle(drawn, java.util.Random.from(random));
        int sample = policy.desk().families().sample(drawn.size());
        List<String> kept = new ArrayList<>(drawn.subList(0, sample));
        Map<String, String> members = new LinkedHashMap<>();
        for (String id : chosen) {
            Prospect prospect = prospects.get(id);
            if (prospect == null || !prospect.choosable()) {
                throw new FaultException(Fault.of("family-changed"));
            }
            if (!kept.contains(id)) {
                members.put(id, prospect.member().hint());
            }
        }
        plan.prospects().stream()
                .filter(one -> one.fate() == Fate.FAR)
                .forEach(one -> kept.add(one.member().generationId()));
        Settled settled =
                families.settle(
                        new FamilyStore.Order(plan.family(), verdict, plan.open(), members, kept));
        changed.run();
        return settled;
    }

    @Override
    public Saved undo(Settled settled) throws FaultException {
        Saved saved = families.undo(settled);
        changed.run();
        return saved;
    }
}
