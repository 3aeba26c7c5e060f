package org.vigie.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import org.vigie.review.PolicyPack;
import org.vigie.review.Veil;

/// Takes a generation from bytes to veils and evidence. Pictures are veiled before any analyzer
/// runs; whatever fails leaves the picture veiled and the rest of the evidence standing.
public final class Examiner {
    private static final Logger LOG = LoggerFactory.getLogger(Examiner.class);

    private final Decoder decoder;
    private final Veiler veiler;
    private final List<Analyzer> analyzers;
    private final PolicyPack.RevealRules rules;
    private volatile double veilMillis = Double.NaN;

    /// Examine with `analyzers`, in their order.
    public Examiner(
            Decoder decoder,
            Veiler veiler,
            List<Analyzer> analyzers,
            PolicyPack.RevealRules rules) {
        this.decoder = decoder;
        this.veiler = veiler;
        this.analyzers = List.copyOf(analyzers);
        this.rules = rules;
    }

    /// Examine one generation.
    public Examined examine(Generation generation, Material.Media media) {
        Map<String, Veil> veils = new HashMap<>();
        Map<String, Fault> faults = new HashMap<>();
        Map<String, Picture> pictures = new HashMap<>();
        Map<String, Fingerprint> fingerprints = new HashMap<>();
        for (Medium medium : generation.media()) {
            try {
                byte[] bytes = media.bytes(medium);
                String md5 = Digests.md5(bytes);
                fingerprints.put(medium.sha256(), new Fingerprint(Pdq.NOTHING, 0, md5));
                Picture picture = decoder.decode(bytes);
                veils.put(medium.sha256(), veil(picture));
                pictures.put(medium.sha256(), picture);
                Pdq.PdqHash hash = Pdq.of(picture);
                fingerprints.put(medium.sha256(), new Fingerprint(hash.hex(), hash.quality(), md5));
            } catch (FaultException e) {
                LOG.info("medium stays veiled: {}", e.fault().code());
                faults.put(medium.sha256(), e.fault());
            }
        }
        Map<String, String> gaps = new HashMap<>();
        Material material = new Material(generation, pictures, fingerprints, media);
        List<Evidence> evidence = analyse(material, gaps);
        return new Examined(veils, faults, fingerprints, evidence, gaps);
    }

    private Veil veil(Picture picture) throws FaultException {
        Timed<Veil> veil = veiler.veil(picture, rules.veilCells(), rules.veilColour());
        veilMillis =
                Double.isNaN(veilMillis) ? veil.millis() : 0.9 * veilMillis + 0.1 * veil.millis();
        return veil.value();
    }

    /// Return how long the veil graph takes lately, in milliseconds; NaN before the first veil.
    public double veilMillis() {
        return veilMillis;
    }

    private List<Evidence> analyse(Material material, Map<String, String> gaps) {
        List<Evidence> evidence = new ArrayList<>();
        for (Analyzer analyzer : analyzers) {
            try {
                evidence.addAll(analyzer.examine(material));
            } catch (FaultException e) {
                LOG.warn("no evidence from {}: {}", analyzer.id(), e.fault().code());
                gaps.put(analyzer.id(), e.fault().code());
            }
        }
        return evidence;
    }
}
