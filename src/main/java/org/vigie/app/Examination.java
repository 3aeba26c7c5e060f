package org.vigie.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.evidence.Analyzer;
import org.vigie.evidence.Material;
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
import org.vigie.ui.kit.Text;

/// Examines one picture without a desk and says what it found as the JSON object of the `triage`
/// contract. Nothing is kept and nothing is written.
final class Examination {
    private final Decoder decoder;
    private final Veiler veiler;
    private final List<Analyzer> analyzers;
    private final PolicyPack policy;
    private final String accelerator;
    private final Text text;
    private final DetailJson details;

    Examination(
            Decoder decoder,
            Veiler veiler,
            List<Analyzer> analyzers,
            PolicyPack policy,
            String accelerator,
            Text text) {
        this.decoder = decoder;
        this.veiler = veiler;
        this.analyzers = List.copyOf(analyzers);
        this.policy = policy;
        this.accelerator = accelerator;
        this.text = text;
        this.details = new DetailJson(text);
    }

    /// Examine a picture file; a failure is an object too.
    Map<String, Object> file(Path path) {
        byte[] bytes;
        try {
            bytes = read(path);
        } catch (FaultException e) {
            return failed(path.toString(), "", e.fault());
        }
        return bytes(path.toString(), bytes, alone());
    }

    /// Examine bytes that came under the name `path`.
    ///
    /// @param about what came with them; of its media only this one is looked at
    Map<String, Object> bytes(String path, byte[] bytes, Generation about) {
        String sha256 = Digests.sha256(bytes);
        try {
            return found(path, sha256, bytes, about);
        } catch (FaultException e) {
            return failed(path, sha256, e.fault());
        }
    }

    private byte[] read(Path path) throws FaultException {
        long limit = policy.limits().mediumBytes();
        if (!Files.isRegularFile(path)) {
            // A pipe or device would block or never end.
            throw new FaultException(Fault.of("file-unreadable"));
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
            if (bytes.length > limit) {
                throw new FaultException(
                        new Fault(
                                "image-too-heavy",
                                Map.of(
                                        "bytes",
                                        text.number(Files.size(path)),
                                        "limit",
                                        text.number(limit))));
            }
            return bytes;
        } catch (IOException e) {
            throw new FaultException(Fault.of("file-unreadable"), e);
        }
    }

    private Map<String, Object> found(String path, String sha256, byte[] bytes, Generation about)
            throws FaultException {
        long start = System.nanoTime();
        Picture picture = decoder.decode(bytes);
        double decoded = millisSince(start);
        Timed<Veil> veil =
                veiler.veil(picture, policy.reveal().veilCells(), policy.reveal().veilColour());
        Pdq.PdqHash pdq = Pdq.of(picture);
        start = System.nanoTime();
        Map<String, String> gaps = new LinkedHashMap<>();
        List<Evidence> evidence = analyse(sha256, bytes, picture, pdq, about, gaps);
        double inferred = millisSince(start);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("path", path);
        object.put("sha256", sha256);
        object.put("width", picture.width());
        object.put("height", picture.height());
        object.put("format", picture.format().word());
        object.put(
                "veil",
                ordered(
                        "cells", List.of(veil.value().columns(), veil.value().rows()),
                        "ms", tidy(veil.millis())));
        object.put("pdq", ordered("hash", pdq.hex(), "quality", pdq.quality()));
        object.put("evidence", evidence.stream().map(this::say).toList());
        object.put("gaps", gaps);
        object.put(
                "timings",
                ordered(
                        "decode", tidy(decoded),
                        "veil", tidy(veil.millis()),
                        "infer", tidy(inferred)));
        object.put("accelerator", accelerator);
        object.put("error", null);
        return object;
    }

    /// A generation nothing is known of.
    private static Generation alone() {
        return new Generation(
                "triage",
                new Generation.Service("", "", ""),
                null,
                Instant.EPOCH,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "{}");
    }

    private static Generation with(Generation about, String sha256) {
        Medium medium =
                about.media().stream()
                        .filter(one -> one.sha256().equals(sha256))
                        .findFirst()
                        .orElseGet(() -> new Medium(Medium.Role.OUTPUT, 0, sha256, ""));
        return with(about, List.of(medium));
    }

    private static Generation with(Generation about, List<Medium> media) {
        return new Generation(
                about.id(),
                about.service(),
                about.generatedAt(),
                about.flaggedAt(),
                about.prompt(),
                media,
                about.requester(),
                about.publication(),
                about.complaints(),
                about.signals(),
                about.attempts(),
                about.jurisdictions(),
                about.unknownFields());
    }

    /// @param gaps filled with added models that failed: they take nothing from the others
    private List<Evidence> analyse(
            String sha256,
            byte[] bytes,
            Picture picture,
            Pdq.PdqHash pdq,
            Generation about,
            Map<String, String> gaps)
            throws FaultException {
        Generation alone = with(about, sha256);
        String md5 = Digests.md5(bytes);
        Material material =
                new Material(
                        alone,
                        Map.of(sha256, picture),
                        Map.of(sha256, new Fingerprint(pdq.hex(), pdq.quality(), md5)),
                        medium -> bytes);
        List<Evidence> found = new ArrayList<>();
        for (Analyzer analyzer : analyzers) {
            try {
                found.addAll(analyzer.examine(material));
            } catch (FaultException e) {
                if (analyzer.cost() != Analyzer.Cost.HEAVY) {
                    throw e;
                }
                gaps.put(analyzer.id(), e.fault().code());
            }
        }
        return found;
    }

    private Map<String, Object> say(Evidence evidence) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("analyzer", evidence.analyzer());
        object.put("category", evidence.category());
        object.put("label", evidence.label());
        object.put("score", evidence.applicable() ? tidy(evidence.score()) : null);
        object.put("threshold", Double.isNaN(evidence.threshold()) ? null : evidence.threshold());
        object.put("over", evidence.over());
        object.put("model", evidence.model());
        object.put("modelSha256", evidence.modelSha256());
        object.put("boxes", evidence.boxes().stream().map(Examination::box).toList());
        object.put("caveat", text.has(evidence.caveat()) ? text.get(evidence.caveat()) : "");
        object.put("detail", details.of(evidence.detail()));
        return object;
    }

    private static Map<String, Object> box(Evidence.Box box) {
        return ordered(
                "label", box.label(),
                "score", tidy(box.score()),
                "box", List.of(box.x1(), box.y1(), box.x2(), box.y2()));
    }

    /// Say that a picture could not be examined.
    Map<String, Object> failed(String path, String sha256, Fault fault) {
        Map<String, Object> object = withoutPicture(path);
        object.put("sha256", sha256.isEmpty() ? null : sha256);
        object.put("error", ordered("code", fault.code(), "message", text.of(fault)));
        return object;
    }

    /// Say what is found where there is no picture to examine, and nothing wrong with that.
    Map<String, Object> words(String path, Generation about) {
        Map<String, Object> object = withoutPicture(path);
        Generation bare = with(about, List.of());
        List<Map<String, Object>> found = new ArrayList<>();
        try {
            for (Analyzer analyzer : analyzers) {
                Material material = new Material(bare, Map.of(), Map.of(), _ -> new byte[0]);
                analyzer.examine(material).forEach(one -> found.add(say(one)));
            }
        } catch (FaultException e) {
            return failed(path, "", e.fault());
        }
        object.put("evidence", found);
        return object;
    }

    /// Say that there is no picture to examine, and nothing wrong with that.
    private Map<String, Object> withoutPicture(String path) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("path", path);
        for (String field : List.of("sha256", "width", "height", "format", "veil", "pdq")) {
            object.put(field, null);
        }
        object.put("evidence", List.of());
        object.put("gaps", Map.of());
        object.put("timings", null);
        object.put("accelerator", accelerator);
        object.put("error", null);
        return object;
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }

    private static double tidy(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
