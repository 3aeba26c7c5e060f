package org.vigie.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.vigie.review.CaseFile;
import org.vigie.review.CaseWork.Place;
import org.vigie.review.Ceiling;
import org.vigie.review.DeskRules;
import org.vigie.review.Family;
import org.vigie.review.FamilyDesk;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;
import org.vigie.review.Rung;
import org.vigie.review.Saved;
import org.vigie.review.Veil;
import org.vigie.review.Verdict;
import org.vigie.review.VerdictRules;
import org.vigie.store.CaseStore;
import org.vigie.store.FamilyStore;
import org.vigie.store.FamilyStore.Around;
import org.vigie.store.FamilyStore.Neighbour;

/// Families settled under the rules of the policy. What may leave the ordinary queue, is far, or is
/// drawn for the sample is never settled with the others.
final class LocalFamilies implements FamilyDesk {
    private final FamilyStore families;
    private final CaseStore cases;
    private final Ceilings ceilings;
    private final PolicyPack policy;
    private final RandomGenerator random;
    private final Runnable changed;

    /// How far a medium of a case may be looked at.
    interface Ceilings {
        Ceiling of(CaseFile file, String mediumSha256) throws FaultException;
    }

    /// @param random draws the samples
    LocalFamilies(
            FamilyStore families,
            CaseStore cases,
            Ceilings ceilings,
            PolicyPack policy,
            RandomGenerator random,
            Runnable changed) {
        this.families = families;
        this.cases = cases;
        this.ceilings = ceilings;
        this.policy = policy;
        this.random = random;
        this.changed = changed;
    }

    @Override
    public Plan plan(String generationId, String categoryId) throws FaultException {
        Around around = families.around(generationId);
        if (diverts(categoryId) || mayDivert(cases.glance(generationId))) {
            throw new FaultException(Fault.of("family-diverts"));
        }
        Set<String> ordinary = ordinary(around);
        List<Prospect> prospects = new ArrayList<>();
        for (Neighbour one : around.members()) {
            boolean stays = ordinary.contains(one.member().generationId());
            Fate fate = fate(one, stays, around.hint(), categoryId);
            prospects.add(
                    new Prospect(
                            one.member(),
                            fate,
                            otherwise(one.member(), around.hint(), categoryId)));
        }
        return new Plan(around.family(), around.open(), prospects);
    }

    /// Return the open members of which nothing says that they must leave the ordinary queue; what
    /// cannot be read is not among them.
    private Set<String> ordinary(Around around) throws FaultException {
        List<String> open =
                around.members().stream()
                        .filter(one -> one.member().decidedAt() == null)
                        .map(one -> one.member().generationId())
                        .toList();
        return cases.glances(open).stream()
                .filter(file -> !mayDivert(file))
                .map(file -> file.generation().id())
                .collect(Collectors.toSet());
    }

    /// No medium is named: what is asked is whether the case as a whole points there.
    private boolean mayDivert(CaseFile file) {
        return Ceiling.of(file, "", policy).cause() == Ceiling.Cause.APPARENT_MINOR;
    }

    private boolean diverts(String category) {
        return policy.category(category).map(PolicyPack.Category::diverts).orElse(false);
    }

    /// An open member agrees when it is flagged as the case that was looked at is, whatever that
    /// turned out to be.
    private static boolean otherwise(Family.Member member, String hint, String categoryId) {
        return member.decidedAt() == null
                ? !member.hint().equals(hint) && !member.hint().equals(categoryId)
                : !member.category().equals(categoryId);
    }

    private Fate fate(Neighbour one, boolean ordinary, String hint, String categoryId) {
        Family.Member member = one.member();
        if (member.decidedAt() != null) {
            return Fate.DECIDED;
        }
        if (one.place() != Place.DESK) {
            return Fate.ELSEWHERE;
        }
        if (!ordinary) {
            return Fate.DIVERTS;
        }
        DeskRules.FamilyRules rules = policy.desk().families();
        if (member.distance() < 0 || member.distance() > rules.farBits()) {
            return Fate.FAR;
        }
        return otherwise(member, hint, categoryId) ? Fate.DISSENTS : Fate.SETTLES;
    }

    @Override
    public Map<String, Veil> veils(List<String> generationIds) throws FaultException {
        List<String> page = generationIds.subList(0, Math.min(PAGE, generationIds.size()));
        Map<String, Veil> veils = families.veils(page);
        Map<String, Veil> shown = new HashMap<>();
        for (CaseFile file : cases.glances(List.copyOf(veils.keySet()))) {
            String id = file.generation().id();
            Veil veil = veils.get(id);
            String output = file.generation().outputs().getFirst().sha256();
            if (veil != null && !ceilings.of(file, output).bars(Rung.VEIL)) {
                shown.put(id, veil);
            }
        }
        return shown;
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
