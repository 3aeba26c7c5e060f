package org.vigie.inference;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.InputContract.DataType;
import org.vigie.inference.InputContract.Range;
import org.vigie.inference.Manifest.Task;
import org.vigie.review.FaultException;

/// What a manifest's types cannot say: ranges, lengths, and what each task needs. Each refusal
/// names the field.
final class ManifestRules {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
    private static final int MOST_SENTENCES = 40;
    private static final int LONGEST_SENTENCE = 400;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /// Pixels of the longest input: also what an embedding may be long.
    private static final int MOST_EDGE = 8192;

    private static final long MOST_PIXELS = 1 << 24;

    /// More than any public tagger has, and few enough to be read for every picture.
    private static final int MOST_LABELS = 50_000;

    private static final int MOST_REDUCTIONS = 64;

    private ManifestRules() {}

    static void check(Manifest m) throws FaultException {
        require(m.manifestVersion() == Manifest.VERSION, "manifestVersion");
        require(ID.matcher(m.id()).matches(), "id");
        require(!m.name().isBlank() && m.name().length() <= 120, "name");
        file(m.file(), "file");
        require(m.bytes() > 0, "bytes");
        sha(m.sha256(), "sha256");
        for (int i = 0; i < m.externalData().size(); i++) {
            file(m.externalData().get(i).file(), "externalData[" + i + "].file");
            sha(m.externalData().get(i).sha256(), "externalData[" + i + "].sha256");
        }
        require(m.opset() > 0, "opset");
        require(m.irVersion() > 0, "irVersion");
        require(!m.licence().code().isBlank(), "licence.code");
        input(m.input());
        outputs(m.outputs());
        labels(m);
        scope(m.scope());
        thresholds(m, m.thresholds());
        runtime(m.runtime());
        if (m.resize() != null) {
            ResizeRules.check(m.resize(), m.input());
        }
        TaskRules.check(m);
        golden(m);
    }

    static void require(boolean well, String field) throws FaultException {
        if (!well) {
            throw ManifestReader.invalid(field, null);
        }
    }

    static <T> T needed(@Nullable T block, String field) throws FaultException {
        if (block == null) {
            throw ManifestReader.invalid(field, null);
        }
        return block;
    }

    private static void file(String name, String field) throws FaultException {
        require(FILE.matcher(name).matches() && !name.contains(".."), field);
    }

    private static void sha(String sha256, String field) throws FaultException {
        require(SHA256.matcher(sha256).matches(), field);
    }

    private static void input(InputContract input) throws FaultException {
        require(!input.name().isBlank(), "input.name");
        require(edge(input.width()), "input.width");
        require(edge(input.height()), "input.height");
        require((long) input.width() * input.height() <= MOST_PIXELS, "input.height");
        boolean plain =
                input.range() == Range.BYTES && input.mean().isEmpty() && input.std().isEmpty();
        require(input.dtype() != DataType.UINT8 || plain, "input.range");
        double most = input.range() == Range.UNIT ? 1 : 255;
        require(three(input.mean()), "input.mean");
        for (double mean : input.mean()) {
            require(mean >= 0 && mean <= most, "input.mean");
        }
        require(three(input.std()), "input.std");
        for (double std : input.std()) {
            require(std > 0 && std <= most, "input.std");
        }
    }

    private static boolean edge(int edge) {
        return edge == -1 || edge >= 1 && edge <= MOST_EDGE;
    }

    private static boolean three(List<Double> values) {
        return values.isEmpty() || values.size() == 3;
    }

    private static void outputs(List<OutputContract> outputs) throws FaultException {
        require(!outputs.isEmpty(), "outputs");
        HashSet<String> names = new HashSet<>();
        for (int i = 0; i < outputs.size(); i++) {
            OutputContract output = outputs.get(i);
            String field = "outputs[" + i + "].";
            require(!output.name().isBlank() && names.add(output.name()), field + "name");
            for (long size : output.shape()) {
                require(size == -1 || size > 0, field + "shape");
            }
            require(output.stride() == null || output.stride() > 0, field + "stride");
        }
    }

    private static void labels(Manifest m) throws FaultException {
        require(m.labels().size() <= MOST_LABELS, "labels");
        require(m.policyMapping().size() <= MOST_LABELS, "policyMapping");
        require(m.reductions().size() <= MOST_REDUCTIONS, "reductions");
        require(m.labels().stream().noneMatch(String::isBlank), "labels");
        require(new HashSet<>(m.labels()).size() == m.labels().size(), "labels");
        if (m.labelsFile() != null) {
            require(m.labels().isEmpty(), "labelsFile");
            file(m.labelsFile().file(), "labelsFile.file");
            require(!m.labelsFile().nameColumn().isBlank(), "labelsFile.nameColumn");
            if (m.labelsFile().sha256() != null) {
                sha(m.labelsFile().sha256(), "labelsFile.sha256");
            }
        }
    }

    private static void scope(Manifest.Scope scope) throws FaultException {
        sentences(scope.domain(), "scope.domain");
        sentences(scope.catches(), "scope.catches");
        sentences(scope.knownFailures(), "scope.knownFailures");
        require(scope.publishedMetrics().size() <= MOST_SENTENCES, "scope.publishedMetrics");
    }

    private static void sentences(List<String> sentences, String field) throws FaultException {
        require(sentences.size() <= MOST_SENTENCES, field);
        for (String sentence : sentences) {
            require(!sentence.isBlank() && sentence.length() <= LONGEST_SENTENCE, field);
        }
    }

    private static void thresholds(Manifest m, Manifest.@Nullable Thresholds t)
            throws FaultException {
        if (t == null) {
            return;
        }
        require(share(t.review()), "thresholds.review");
        require(t.high() == null || share(t.high()) && t.high() >= t.review(), "thresholds.high");
        shares(t.labels(), "thresholds.labels");
        shares(t.categories(), "thresholds.categories");
        boolean kinds = m.labelsFile() != null && m.labelsFile().categoryColumn() != null;
        require(t.categories().isEmpty() || kinds, "thresholds.categories");
        require(
                t.calibration() == null || t.calibration().temperature() > 0,
                "thresholds.calibration.temperature");
    }

    private static void shares(Map<String, Double> values, String field) throws FaultException {
        for (double value : values.values()) {
            require(share(value), field);
        }
    }

    static boolean share(double value) {
        return value >= 0 && value <= 1;
    }

    private static void runtime(Manifest.@Nullable RuntimeContract r) throws FaultException {
        if (r == null) {
            return;
        }
        require(within(r.intraOpThreads(), 0, 256), "runtime.intraOpThreads");
        require(within(r.warmup(), 0, 100), "runtime.warmup");
        require(within(r.maxBatch(), 1, 256), "runtime.maxBatch");
    }

    static boolean within(@Nullable Integer value, int least, int most) {
        return value == null || value >= least && value <= most;
    }

    private static void golden(Manifest m) throws FaultException {
        boolean own = m.task().compareTo(Task.PROBE) <= 0;
        require(!own || !m.golden().isEmpty(), "golden");
        for (int i = 0; i < m.golden().size(); i++) {
            Manifest.Golden golden = m.golden().get(i);
            String field = "golden[" + i + "].";
            require(golden.input().matches("(lcg|blocks16):\\d{1,9}"), field + "input");
            require(golden.width() >= 1 && golden.width() <= 8192, field + "width");
            require(golden.height() >= 1 && golden.height() <= 8192, field + "height");
            require(golden.tol() > 0, field + "tol");
            long pixels = (long) golden.width() * golden.height();
            require(pixels <= MOST_PIXELS, field + "height");
            require(!golden.values().isEmpty(), field + "values");
            require(
                    m.outputs().stream().anyMatch(o -> o.name().equals(golden.output())),
                    field + "output");
            for (double score : golden.reported().values()) {
                require(share(score), field + "reported");
            }
        }
    }
}
