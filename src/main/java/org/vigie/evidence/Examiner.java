package org.vigie.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.evidence.Analyzer.Cost;
import org.vigie.imaging.Decoder;
import org.vigie.imaging.Pdq;
import org.vigie.imaging.Picture;
import org.vigie.inference.Timed;
import org.vigie.inference.Veiler;
import org.vigie.review.Digests;
import org.vigie.review.Evidence;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Fingerprint;
import org.vigie.review.Generation;
import org.vigie.review.Medium;
import org.vigie.review.Outcome;
import org.vigie.review.PolicyPack;
import org.vigie.review.Veil;

/// Takes a generation from bytes to veils, then to evidence. Veiling comes first and waits for no
/// analyzer; whatever fails leaves the picture veiled and the rest of the evidence standing.
public final class Examiner {
    private static final Logger LOG = LoggerFactory.getLogger(Examiner.class);

    private final Decoder decoder;
    private final Veiler veiler;
    private final Supplier<List<Analyzer>> supply;
    private final PolicyPack policy;
    private volatile double veilMillis = Double.NaN;

    /// Examine with `analyzers`: the cheapest first, equals in the order given.
    public Examiner(Decoder decoder, Veiler veiler, List<Analyzer> analyzers, PolicyPack policy) {
        this(decoder, veiler, () -> analyzers, policy);
    }

    /// Examine with the analyzers there are at the moment.
    public Examiner(
            Decoder decoder, Veiler veiler, Supplier<List<Analyzer>> analyzers, PolicyPack policy) {
        this.decoder = decoder;
        this.veiler = veiler;
        this.supply = analyzers;
        this.policy = policy;
    }

    private List<Analyzer> analyzers() {
        return supply.get().stream().sorted(Comparator.comparing(Analyzer::cost)).toList();
    }

    /// Return a digest that changes whenever an examination may find something else: with an
    /// analyzer, a model, a threshold, the policy.
    public String digest() {
        return Digests.sha256(
                analyzers().stream()
                        .map(analyzer -> analyzer.id() + "\n" + version(analyzer))
                        .sorted()
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8));
    }

    /// Veil every medium of a generation, fingerprint it, and run the analyzers that look at no
    /// pixel.
    public Examined veil(Generation generation, Material.Media media) {
        Map<String, Veil> veils = new HashMap<>();
        Map<String, Fault> faults = new HashMap<>();
        Map<String, Fingerprint> fingerprints = new HashMap<>();
        for (Medium medium : generation.media()) {
            try {
                byte[] bytes = media.bytes(medium);
                String md5 = Digests.md5(bytes);
                fingerprints.put(medium.sha256(), new Fingerprint(Pdq.NOTHING, 0, md5));
                Picture picture = decoder.decode(bytes);
                veils.put(medium.sha256(), veil(picture));
                fingerprints.put(medium.sha256(), fingerprint(picture, md5));
            } catch (FaultException e) {
                LOG.info("medium stays veiled: {}", e.fault().code());
                faults.put(medium.sha256(), e.fault());
            }
        }
        Material material = new Material(generation, Map.of(), fingerprints, media);
        List<Outcome> outcomes = new ArrayList<>();
        for (Analyzer analyzer : analyzers()) {
            if (analyzer.cost() == Cost.INSTANT) {
                outcomes.add(outcome(analyzer, material));
            }
        }
        return new Examined(veils, faults, fingerprints, outcomes);
    }

    private Veil veil(Picture picture) throws FaultException {
        Timed<Veil> veil =
                veiler.veil(picture, policy.reveal().veilCells(), policy.reveal().veilColour());
        veilMillis =
                Double.isNaN(veilMillis) ? veil.millis() : 0.9 * veilMillis + 0.1 * veil.millis();
        return veil.value();
    }

    private static Fingerprint fingerprint(Picture picture, String md5) {
        Pdq.PdqHash hash = Pdq.of(picture);
        return new Fingerprint(hash.hex(), hash.quality(), md5);
    }

    /// Return how long the veil graph takes lately, in milliseconds; NaN before the first veil.
    public double veilMillis() {
        return veilMillis;
    }

    /// What an examination came to.
    ///
    /// @param unseen codes of what kept a medium from being looked at
    /// @param complete false when it was cancelled: what is missing is still to be examined
    public record Examination(List<Outcome> outcomes, Set<String> unseen, boolean complete) {
        public Examination {
            outcomes = List.copyOf(outcomes);
            unseen = Set.copyOf(unseen);
        }
    }

    /// Run every analyzer whose outcome does not stand yet. One that is out of time leaves a gap;
    /// one that is cancelled leaves nothing.
    ///
    /// @param standing versions that stand already, by analyzer id
    public Examination examine(
            Generation generation,
            Material.Media media,
            Map<String, String> standing,
            Budget budget) {
        List<Analyzer> wanted =
                analyzers().stream()
                        .filter(analyzer -> !version(analyzer).equals(standing.get(analyzer.id())))
                        .toList();
        List<Outcome> outcomes = new ArrayList<>();
        if (wanted.isEmpty()) {
            return new Examination(outcomes, Set.of(), true);
        }
        Sight sight = sight(generation, media, wanted, budget);
        for (Analyzer analyzer : wanted) {
            Outcome outcome = seen(outcome(analyzer, sight.material()), analyzer, sight.gap());
            if (budget.cancelled()) {
                return new Examination(outcomes, sight.faults(), false);
            }
            outcomes.add(outcome);
        }
        return new Examination(outcomes, sight.faults(), true);
    }

    /// What there is to look at.
    ///
    /// @param faults codes of what keeps media from being looked at
    private record Sight(Material material, Set<String> faults) {
        String gap() {
            return faults.stream().findFirst().orElse("");
        }
    }

    private Sight sight(
            Generation generation, Material.Media media, List<Analyzer> wanted, Budget budget) {
        Map<String, Picture> pictures = new HashMap<>();
        Map<String, Fingerprint> fingerprints = new HashMap<>();
        Set<String> faults = new TreeSet<>();
        boolean looks = wanted.stream().anyMatch(analyzer -> analyzer.cost() != Cost.INSTANT);
        for (Medium medium : generation.media()) {
            try {
                byte[] bytes = media.bytes(medium);
                String md5 = Digests.md5(bytes);
                fingerprints.put(medium.sha256(), new Fingerprint(Pdq.NOTHING, 0, md5));
                if (looks) {
                    Picture picture = decoder.decode(bytes);
                    pictures.put(medium.sha256(), picture);
                    fingerprints.put(medium.sha256(), fingerprint(picture, md5));
                }
            } catch (FaultException e) {
                LOG.debug("medium not examined: {}", e.fault().code());
                faults.add(e.fault().code());
            }
        }
        Material material = new Material(generation, pictures, fingerprints, media, budget);
        return new Sight(material, faults);
    }

    /// Who found nothing because there was nothing to look at says so.
    private static Outcome seen(Outcome outcome, Analyzer analyzer, String gap) {
        boolean blind =
                analyzer.cost() != Cost.INSTANT
                        && outcome.evidence().isEmpty()
                        && outcome.gap().isEmpty();
        return blind
                ? new Outcome(
                        outcome.analyzer(),
                        outcome.version(),
                        outcome.models(),
                        outcome.evidence(),
                        gap)
                : outcome;
    }

    private Outcome outcome(Analyzer analyzer, Material material) {
        try {
            material.budget().check();
            return outcome(analyzer, analyzer.examine(material), "");
        } catch (FaultException e) {
            LOG.warn("no evidence from {}: {}", analyzer.id(), e.fault().code());
            return outcome(analyzer, List.of(), e.fault().code());
        } catch (RuntimeException e) {
            LOG.error("no evidence from {}: {}", analyzer.id(), e.getClass().getName());
            return outcome(analyzer, List.of(), "examination-failed");
        }
    }

    private Outcome outcome(Analyzer analyzer, List<Evidence> evidence, String gap) {
        return new Outcome(analyzer.id(), version(analyzer), analyzer.models(), evidence, gap);
    }

    private String version(Analyzer analyzer) {
        return analyzer.version() + " " + policy.digest();
    }
}
