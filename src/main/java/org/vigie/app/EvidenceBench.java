package org.vigie.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vigie.evidence.Analyzer;
import org.vigie.evidence.Material;
import org.vigie.evidence.exposure.ExposureChangeAnalyzer;
import org.vigie.imaging.Pdq;
import org.vigie.imaging.Picture;
import org.vigie.intake.DemoFeed;
import org.vigie.intake.FlagReader;
import org.vigie.intake.MediumReference;
import org.vigie.intake.Parsed;
import org.vigie.intake.RawFlag;
import org.vigie.review.Digests;
import org.vigie.review.FaultException;
import org.vigie.review.Fingerprint;
import org.vigie.review.PolicyPack;

/// Measures how long each analyzer takes on one generation of the demo set, its pictures already
/// decoded.
final class EvidenceBench {
    private static final int GENERATIONS = 8;
    private static final int WARM_UP = 3;

    private final HeadlessParts parts;
    private final Talk talk;

    EvidenceBench(HeadlessParts parts, Talk talk) {
        this.parts = parts;
        this.talk = talk;
    }

    /// Return milliseconds a generation, by analyzer.
    Map<String, Object> run(int rounds) throws FaultException {
        List<Material> materials = materials();
        Map<String, Object> measured = new LinkedHashMap<>();
        for (Analyzer analyzer : parts.analyzers()) {
            talk.progress(analyzer.id());
            Sample sample = new Sample();
            for (int round = -WARM_UP; round < rounds; round++) {
                for (Material material : materials) {
                    long start = System.nanoTime();
                    analyzer.examine(material);
                    if (round >= 0) {
                        sample.add((System.nanoTime() - start) / 1e6);
                    }
                }
            }
            measured.put(analyzer.id(), sample.summary());
        }
        return measured;
    }

    /// Return how many pairs of source photo and output are compared in a second: each generation
    /// measured has one of each.
    static double pairsPerSecond(Map<String, Object> measured) {
        return measured.get(ExposureChangeAnalyzer.ID) instanceof Map<?, ?> summary
                        && summary.get("median") instanceof Number median
                ? 1_000 / median.doubleValue()
                : Double.NaN;
    }

    /// The first generations of the demo set that have a source photo and an output.
    private List<Material> materials() throws FaultException {
        PolicyPack.Limits limits = parts.policy().limits();
        FlagReader reader = new FlagReader(limits);
        List<Material> materials = new ArrayList<>();
        for (RawFlag flag : new DemoFeed(Instant.EPOCH, limits).pull("", 2 * GENERATIONS).flags()) {
            Parsed parsed = reader.read(flag.json());
            boolean edited =
                    !parsed.generation().sources().isEmpty()
                            && !parsed.generation().outputs().isEmpty();
            if (edited && materials.size() < GENERATIONS) {
                materials.add(material(parsed, flag, limits));
            }
        }
        return materials;
    }

    private Material material(Parsed parsed, RawFlag flag, PolicyPack.Limits limits)
            throws FaultException {
        Map<String, byte[]> files = new HashMap<>();
        Map<String, Picture> pictures = new HashMap<>();
        Map<String, Fingerprint> fingerprints = new HashMap<>();
        for (MediumReference medium : parsed.media()) {
            if (medium.place() instanceof MediumReference.Referenced place) {
                byte[] bytes = flag.media().read(place.reference(), limits.mediumBytes());
                Picture picture = parts.decoder().decode(bytes);
                Pdq.PdqHash hash = Pdq.of(picture);
                String sha256 = medium.medium().sha256();
                files.put(sha256, bytes);
                pictures.put(sha256, picture);
                fingerprints.put(
                        sha256, new Fingerprint(hash.hex(), hash.quality(), Digests.md5(bytes)));
            }
        }
        return new Material(
                parsed.generation(),
                pictures,
                fingerprints,
                medium -> Objects.requireNonNull(files.get(medium.sha256())));
    }
}
