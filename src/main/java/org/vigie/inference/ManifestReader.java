package org.vigie.inference;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.json.JsonMapper;

/// Reads manifests, strictly: what is not said plainly is refused with the field it concerns.
public final class ManifestReader {
    /// The largest manifest read, in bytes: room for the vectors of a concept model.
    public static final int MOST_BYTES = 4 << 20;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(16)
                                                    .maxStringLength(10_000)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .annotationIntrospector(new RequiredUnlessNullable())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .build();

    private ManifestReader() {}

    /// Read and check a manifest.
    ///
    /// @throws FaultException `manifest-unreadable` when it is not JSON; `manifest-unknown-word`
    ///   with `field` and `word` for a field or a word this version does not know;
    ///   `manifest-invalid` with `field` when something is missing, of the wrong kind or out of
    ///   range
    public static Manifest read(byte[] json) throws FaultException {
        if (json.length > MOST_BYTES) {
            throw new FaultException(Fault.of("manifest-unreadable"));
        }
        try {
            JsonNode tree = JSON.readTree(json);
            if (!tree.isObject()) {
                throw new FaultException(Fault.of("manifest-unreadable"));
            }
            if (tree.has("reduction") && tree.has("reductions")) {
                throw invalid("reduction", null);
            }
            Manifest manifest = JSON.readValue(json, Manifest.class);
            ManifestRules.check(manifest);
            return manifest;
        } catch (StreamReadException e) {
            throw new FaultException(Fault.of("manifest-unreadable"), safe(e));
        } catch (PropertyBindingException e) {
            throw unknown(place(e, 1), e.getPropertyName(), e);
        } catch (InvalidFormatException e) {
            if (e.getTargetType() != null && e.getTargetType().isEnum()) {
                throw unknown(place(e, 0), String.valueOf(e.getValue()), e);
            }
            throw invalid(place(e, 0), e);
        } catch (JacksonException e) {
            throw invalid(place(e, 0), e);
        }
    }

    static FaultException invalid(String field, @Nullable Throwable cause) {
        return new FaultException(Fault.of("manifest-invalid", "field", field), cause);
    }

    private static FaultException unknown(String field, String word, JacksonException e) {
        String shown = word.length() > 60 ? word.substring(0, 60) : word;
        return new FaultException(
                new Fault("manifest-unknown-word", Map.of("field", field, "word", shown)), safe(e));
    }

    private static Throwable safe(JacksonException e) {
        return e.clearLocation();
    }

    /// Return the path to where reading stopped, such as `outputs[0].activation`.
    private static String place(JacksonException e, int without) {
        List<JacksonException.Reference> path = e.getPath();
        String place =
                path.subList(0, Math.max(0, path.size() - without)).stream()
                        .map(at ->
                                at.getPropertyName() == null
                                        ? "[" + at.getIndex() + "]"
                                        : "." + at.getPropertyName())
                        .collect(Collectors.joining());
        return place.isEmpty() ? "manifest" : place.substring(place.startsWith(".") ? 1 : 0);
    }
}
