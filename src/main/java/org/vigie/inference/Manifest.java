package org.vigie.inference;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a model file is, what it takes and gives, how its numbers are read, and what it must
/// compute. One type for the built-in models and for those an operator adds.
///
/// Unknown fields and unknown words are refused, never guessed: [ManifestReader]. Components that
/// are `@Nullable` may be left out; a list or map that is left out is empty; all others are needed.
///
/// @param id file-name safe: lower-case letters, digits, dot, dash, underscore
/// @param file name of the model file, beside the manifest
/// @param bytes size of the model file
/// @param sha256 lower-case hex of the model file
/// @param externalData weights kept outside the model file
/// @param resize how a picture becomes the input; absent only for a head, which takes an embedding
/// @param labels what the values of the main output stand for, in its order
/// @param labelsFile instead of `labels`: a CSV file beside the manifest
/// @param reductions what is reported, each from some of the values; also read from `reduction`,
///   one or a list
/// @param policyMapping upstream-like label to categories; a label that is missing stands for
///   itself
/// @param veil only for a veil
public record Manifest(
        int manifestVersion,
        String id,
        String name,
        Task task,
        String file,
        long bytes,
        String sha256,
        List<ExternalFile> externalData,
        int opset,
        int irVersion,
        Source source,
        Licence licence,
        @Nullable DataProvenance dataProvenance,
        InputContract input,
        @Nullable ResizeContract resize,
        List<OutputContract> outputs,
        List<String> labels,
        @Nullable LabelsFile labelsFile,
        @JsonAlias("reduction") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                List<Reduction> reductions,
        @Nullable DetectorContract decoder,
        @Nullable EmbeddingContract embedding,
        @Nullable ConceptContract concepts,
        @Nullable AgeContract age,
        @Nullable Thresholds thresholds,
        Map<String, List<String>> policyMapping,
        Scope scope,
        @Nullable RuntimeContract runtime,
        @Nullable Explanation explanation,
        @Nullable VeilContract veil,
        List<Golden> golden) {

    /// The only manifest version this program reads.
    public static final int VERSION = 1;

    public Manifest {
        externalData = List.copyOf(externalData);
        outputs = List.copyOf(outputs);
        labels = List.copyOf(labels);
        reductions = List.copyOf(reductions);
        policyMapping = Map.copyOf(policyMapping);
        golden = List.copyOf(golden);
    }

    /// Return the output that holds the answer: the first that has no role and belongs to no
    /// explanation.
    public Optional<OutputContract> main() {
        return outputs.stream()
                .filter(output -> output.role() == null)
                .filter(output -> explanation == null || !explanation.names(output.name()))
                .findFirst();
    }

    /// What a model is for.
    public enum Task {
        @JsonProperty("veil")
        VEIL,
        @JsonProperty("line-drawing")
        LINE_DRAWING,
        @JsonProperty("skin")
        SKIN,
        @JsonProperty("probe")
        PROBE,
        /// One of several classes.
        @JsonProperty("classifier")
        CLASSIFIER,
        /// Any number of labels at once.
        @JsonProperty("multilabel")
        MULTILABEL,
        @JsonProperty("detector")
        DETECTOR,
        @JsonProperty("embedding")
        EMBEDDING,
        /// Takes the embedding of another pack.
        @JsonProperty("head")
        HEAD,
        /// Nearness to concepts that are kept as embeddings.
        @JsonProperty("concept-distance")
        CONCEPT_DISTANCE,
        @JsonProperty("heatmap")
        HEATMAP,
        @JsonProperty("blur")
        BLUR,
        /// Apparent age: may only add the question whether adulthood is established.
        @JsonProperty("age")
        AGE
    }

    /// A file of weights beside the model.
    public record ExternalFile(String file, String sha256) {}

    /// Where the model comes from.
    ///
    /// @param revision commit, tag or version of the weights
    /// @param exportedBy tool that wrote the ONNX file
    /// @param exportTolerance largest difference of the export from the original
    public record Source(
            @Nullable String url,
            @Nullable String revision,
            @Nullable String exportedBy,
            @Nullable Double exportTolerance,
            @Nullable String program,
            @Nullable String method) {}

    /// Terms of the file and of the numbers in it.
    ///
    /// @param code SPDX expression
    /// @param weights SPDX expression or plain words
    public record Licence(
            String code,
            String weights,
            @Nullable Boolean gated,
            @Nullable CommercialUse commercialUse) {}

    /// Whether the weights may be used in a business.
    public enum CommercialUse {
        @JsonProperty("yes")
        YES,
        @JsonProperty("no")
        NO,
        @JsonProperty("unknown")
        UNKNOWN
    }

    /// What is known of the data a model was trained on.
    public record DataProvenance(@Nullable String note, List<RedFlag> redFlags) {
        public DataProvenance {
            redFlags = List.copyOf(redFlags);
        }
    }

    /// Reasons to think twice before a model is used.
    public enum RedFlag {
        @JsonProperty("training-data-csaem")
        TRAINING_DATA_CSAEM,
        @JsonProperty("non-commercial")
        NON_COMMERCIAL,
        @JsonProperty("licence-conflict")
        LICENCE_CONFLICT,
        @JsonProperty("licence-unclear")
        LICENCE_UNCLEAR,
        @JsonProperty("biometric")
        BIOMETRIC
    }

    /// Labels in a CSV file with a heading.
    ///
    /// @param sha256 lower-case hex of the file, checked when given
    public record LabelsFile(
            String file,
            String nameColumn,
            @Nullable String categoryColumn,
            @Nullable String sha256) {}

    /// From which score on a person should look.
    ///
    /// @param review 0–1
    /// @param high 0–1, not below `review`
    /// @param labels 0–1, for single labels, instead of `review`
    /// @param categories 0–1, by the category of a labels file, such as 4 for characters
    public record Thresholds(
            double review,
            @Nullable Double high,
            @Nullable ThresholdSource source,
            @Nullable Calibration calibration,
            Map<String, Double> labels,
            Map<String, Double> categories) {

        public Thresholds {
            labels = Map.copyOf(labels);
            categories = Map.copyOf(categories);
        }
    }

    /// Who set the thresholds.
    public enum ThresholdSource {
        @JsonProperty("card")
        CARD,
        @JsonProperty("calibrated-here")
        CALIBRATED_HERE,
        /// Somebody who is not the author.
        @JsonProperty("third-party")
        THIRD_PARTY,
        /// Nobody published one: the middle of the scale.
        @JsonProperty("default")
        DEFAULT
    }

    /// @param temperature above 0; logits are divided by it before they become probabilities. Where
    ///   the model gives a softmax or a sigmoid, the same is done to the logits it came from
    public record Calibration(double temperature, @Nullable String set, @Nullable String date) {}

    /// What the model can and cannot see, in short sentences.
    ///
    /// @param domain kinds of pictures it was made for, such as `photo`
    /// @param catches what it finds
    /// @param knownFailures what it misses, and what it finds wrongly
    public record Scope(
            List<String> domain,
            List<String> catches,
            List<String> knownFailures,
            List<Metric> publishedMetrics) {

        public Scope {
            domain = List.copyOf(domain);
            catches = List.copyOf(catches);
            knownFailures = List.copyOf(knownFailures);
            publishedMetrics = List.copyOf(publishedMetrics);
        }
    }

    /// A figure somebody published.
    public record Metric(String metric, double value, @Nullable String set, @Nullable String by) {}

    /// How the model is run. What is left out is for the program to choose.
    ///
    /// @param eps accelerators it may run on; empty for any
    /// @param intraOpThreads 0 to let the program choose
    /// @param warmup runs before the first answer counts
    /// @param maxBatch most pictures in one run
    public record RuntimeContract(
            List<Accelerator> eps,
            @Nullable Boolean fp16Ok,
            @Nullable Integer intraOpThreads,
            @Nullable Integer warmup,
            @Nullable Integer maxBatch) {

        public RuntimeContract {
            eps = List.copyOf(eps);
        }
    }

    /// What may be asked of the model beside its answer.
    ///
    /// @param camFeatureOutput output that holds the last feature planes, [1,K,h,w] or [1,h,w,K]
    /// @param camWeights initializer or output that holds the weights [classes,K] over them
    /// @param occlusionOk whether hiding parts of the picture is a fair question
    public record Explanation(
            @Nullable String camFeatureOutput,
            @Nullable String camWeights,
            List<String> attentionOutputs,
            @Nullable Boolean occlusionOk) {

        public Explanation {
            attentionOutputs = List.copyOf(attentionOutputs);
        }

        /// Return whether an output serves the explanation alone.
        boolean names(String output) {
            return output.equals(camFeatureOutput)
                    || output.equals(camWeights)
                    || attentionOutputs.contains(output);
        }
    }

    /// @param cells cells on the long edge
    /// @param colour whether colour is kept
    public record VeilContract(int cells, boolean colour) {}

    /// Expected values of one output for one synthetic input.
    ///
    /// @param input `lcg:<seed>` or `blocks16:<seed>`: a picture of numbers alone, which takes the
    ///   whole way a picture takes; for a head, an embedding
    /// @param width pixels, or values for a head
    /// @param height pixels, 1 for a head
    /// @param output name of the output; its values as the model gives them
    /// @param tol largest difference accepted, in the output's own unit
    /// @param values all of them, row-major
    /// @param reported what is reported for that input: scores 0–1 by label, within [#NEAR]. The
    ///   values alone cannot tell which of them is the unsafe one; this can. Empty when unknown
    public record Golden(
            String input,
            int width,
            int height,
            String output,
            double tol,
            List<Double> values,
            Map<String, Double> reported) {

        /// How far a reported score may be off on any accelerator.
        public static final double NEAR = 0.02;

        public Golden {
            values = List.copyOf(values);
            reported = Map.copyOf(reported);
        }

        /// Expected values, whatever is reported for them.
        public Golden(
                String input,
                int width,
                int height,
                String output,
                double tol,
                List<Double> values) {
            this(input, width, height, output, tol, values, Map.of());
        }
    }
}
