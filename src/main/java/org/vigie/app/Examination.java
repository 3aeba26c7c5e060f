package org.vigie.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.evidence.Analyzer;
import org.vigie.evidence.Material;
import org.vigie.imaging.Decoder;
import org.vigie.imaging.Pdq;
import org.vigie.imaging.Picture;
import org.vigie.inference.Timed;
import org.vigie.inference.Veiler;
import org.vigie.review.Digests;
import org.vigie.review.Evidence;
import org.vigie.review.ExposureChange;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Fingerprint;
import org.vigie.review.Generation;
import org.vigie.review.Medium;
import org.vigie.review.PolicyPack;
import org.vigie.review.Veil;
import org.vigie.ui.casefile.ExposureSentence;
import org.vigie.ui.kit.Text;

/// Examines pictures without a desk and says what it found as the JSON object of the `triage`
/// contract. Nothing is kept and nothing is written.
final class Examination {
    private static final Logger LOG = LoggerFactory.getLogger(Examination.class);

    private final Decoder decoder;
    private final Veiler veiler;
    private final List<Analyzer> analyzers;
    private final PolicyPack policy;
    private final String accelerator;
    private final Text text;
    private final DetailJson details;
    private final ExposureSentence sentences;

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
        this.sentences = new ExposureSentence(text);
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

    /// A medium to look at.
    ///
    /// @param path the name it is reported under
    record Content(String path, Medium medium, byte[] bytes) {}

    private Map<String, Object> bytes(String path, byte[] bytes, Generation about) {
        Medium medium = new Medium(Medium.Role.OUTPUT, 0, Digests.sha256(bytes), "");
        return together(about, List.of(new Content(path, medium, bytes))).getFirst();
    }

    /// Examine media together, so that an output is compared with its sources; one object each, in
    /// the order given. A medium that fails takes nothing from the others.
    ///
    /// @param about what came with them
    List<Map<String, Object>> together(Generation about, List<Content> contents) {
        Map<String, Map<String, Object>> objects = new HashMap<>();
        List<Look> seen = new ArrayList<>();
        for (Content content : contents) {
            try {
                seen.add(look(content));
            } catch (FaultException e) {
                objects.put(content.path(), failed(content, e.fault()));
            }
        }
        if (!seen.isEmpty()) {
            objects.putAll(examined(about, seen));
        }
        return contents.stream().map(content -> objects.get(content.path())).toList();
    }

    private Map<String, Object> failed(Content content, Fault fault) {
        return failed(content.path(), content.medium().sha256(), fault);
    }

    /// What looking at one medium gave.
    private record Look(
            Content content, Picture picture, double decoded, Timed<Veil> veil, Pdq.PdqHash pdq) {

        String sha256() {
            return content.medium().sha256();
        }
    }

    private Look look(Content content) throws FaultException {
        long start = System.nanoTime();
        Picture picture = decoder.decode(content.bytes());
        double decoded = millisSince(start);
        Timed<Veil> veil =
                veiler.veil(picture, policy.reveal().veilCells(), policy.reveal().veilColour());
        return new Look(content, picture, decoded, veil, Pdq.of(picture));
    }

    private Map<String, Map<String, Object>> examined(Generation about, List<Look> seen) {
        Map<String, Map<String, Object>> objects = new HashMap<>();
        Map<String, String> gaps = new LinkedHashMap<>();
        long start = System.nanoTime();
        try {
            List<Evidence> evidence = analyse(material(about, seen), gaps);
            double inferred = millisSince(start);
            for (Look look : seen) {
                objects.put(look.content().path(), object(look, evidence, gaps, inferred));
            }
        } catch (FaultException e) {
            for (Look look : seen) {
                objects.put(look.content().path(), failed(look.content(), e.fault()));
            }
        }
        return objects;
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

    /// @param evidence about this medium, others, and the generation as a whole
    /// @param inferred for all the media that were examined together
    private Map<String, Object> object(
            Look look, List<Evidence> evidence, Map<String, String> gaps, double inferred) {
        Picture picture = look.picture();
        Veil veil = look.veil().value();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("path", look.content().path());
        object.put("sha256", look.sha256());
        object.put("width", picture.width());
        object.put("height", picture.height());
        object.put("format", picture.format().word());
        object.put(
                "veil",
                ordered(
                        "cells", List.of(veil.columns(), veil.rows()),
                        "ms", tidy(look.veil().millis())));
        object.put("pdq", ordered("hash", look.pdq().hex(), "quality", look.pdq().quality()));
        object.put(
                "evidence",
                evidence.stream()
                        .filter(one ->
                                one.mediumSha256().isEmpty()
                                        || one.mediumSha256().equals(look.sha256()))
                        .map(this::say)
                        .toList());
        object.put("gaps", gaps);
        object.put(
                "timings",
                ordered(
                        "decode", tidy(look.decoded()),
                        "veil", tidy(look.veil().millis()),
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

    private static Material material(Generation about, List<Look> seen) {
        Map<String, Picture> pictures = new HashMap<>();
        Map<String, Fingerprint> fingerprints = new HashMap<>();
        Map<String, byte[]> bytes = new HashMap<>();
        for (Look look : seen) {
            byte[] own = look.content().bytes();
            bytes.put(look.sha256(), own);
            pictures.put(look.sha256(), look.picture());
            fingerprints.put(
                    look.sha256(),
                    new Fingerprint(look.pdq().hex(), look.pdq().quality(), Digests.md5(own)));
        }
        List<Medium> media = seen.stream().map(look -> look.content().medium()).toList();
        return new Material(
                with(about, media),
                pictures,
                fingerprints,
                medium -> bytes.getOrDefault(medium.sha256(), new byte[0]));
    }

    /// @param gaps filled with added models that failed, and analyzers that broke: they take
    ///   nothing from the others
    private List<Evidence> analyse(Material material, Map<String, String> gaps)
            throws FaultException {
        List<Evidence> found = new ArrayList<>();
        for (Analyzer analyzer : analyzers) {
            try {
                found.addAll(analyzer.examine(material));
            } catch (FaultException e) {
                if (analyzer.cost() != Analyzer.Cost.HEAVY) {
                    throw e;
                }
                gaps.put(analyzer.id(), e.fault().code());
            } catch (RuntimeException e) {
                LOG.error("no evidence from {}: {}", analyzer.id(), e.getClass().getName());
                gaps.put(analyzer.id(), "examination-failed");
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
        object.put("sentence", sentence(evidence));
        return object;
    }

    private @Nullable String sentence(Evidence evidence) {
        return evidence.detail() instanceof ExposureChange change ? sentences.of(change) : null;
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
