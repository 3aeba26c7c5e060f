package org.vigie.inference;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.Manifest.Task;
import org.vigie.review.Digests;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The models that come with the program.
public final class ModelPacks {
    private static final String PLACE = "/org/vigie/models/";
    private static final String INDEX = "index.json";

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private final List<ModelPack> packs;

    private ModelPacks(List<ModelPack> packs) {
        this.packs = List.copyOf(packs);
    }

    /// Where manifests and models are read from.
    interface Shelf {
        /// Return the whole file, or null when there is none.
        byte @Nullable [] read(String name) throws IOException;
    }

    /// Read and check every built-in model.
    ///
    /// @throws FaultException `model-missing`, `model-damaged` or `model-hash-differs`
    public static ModelPacks builtIn() throws FaultException {
        return read(name -> {
            try (InputStream in = ModelPacks.class.getResourceAsStream(PLACE + name)) {
                return in == null ? null : in.readAllBytes();
            }
        });
    }

    static ModelPacks read(Shelf shelf) throws FaultException {
        List<ModelPack> packs = new ArrayList<>();
        for (String id : parse(INDEX, bytes(shelf, INDEX, INDEX), String[].class)) {
            packs.add(pack(shelf, id));
        }
        return new ModelPacks(packs);
    }

    /// Return every model, in a fixed order.
    public List<ModelPack> all() {
        return packs;
    }

    ModelPack veil(int cells, boolean colour) throws FaultException {
        return first(
                "veil-" + cells,
                m -> m.task() == Task.VEIL && m.cells() == cells && m.colour() == colour);
    }

    ModelPack of(Task task) throws FaultException {
        return first(task.name(), m -> m.task() == task);
    }

    private ModelPack first(String what, Predicate<Manifest> wanted) throws FaultException {
        return packs.stream()
                .filter(pack -> wanted.test(pack.manifest()))
                .findFirst()
                .orElseThrow(() -> fault("model-missing", what, null));
    }

    private static ModelPack pack(Shelf shelf, String id) throws FaultException {
        Manifest manifest = parse(id, bytes(shelf, id, id + ".json"), Manifest.class);
        if (manifest.manifestVersion() != Manifest.VERSION || !manifest.id().equals(id)) {
            throw fault("model-damaged", id, null);
        }
        byte[] model = bytes(shelf, id, manifest.file());
        if (model.length != manifest.bytes() || !Digests.sha256(model).equals(manifest.sha256())) {
            throw fault("model-hash-differs", id, null);
        }
        return new ModelPack(manifest, model);
    }

    private static byte[] bytes(Shelf shelf, String id, String name) throws FaultException {
        try {
            byte[] bytes = shelf.read(name);
            if (bytes == null) {
                throw fault("model-missing", id, null);
            }
            return bytes;
        } catch (IOException e) {
            throw fault("model-missing", id, e);
        }
    }

    private static <T> T parse(String id, byte[] json, Class<T> type) throws FaultException {
        try {
            return JSON.readValue(json, type);
        } catch (JacksonException e) {
            throw fault("model-damaged", id, e);
        }
    }

    private static FaultException fault(String code, String id, @Nullable Throwable cause) {
        return new FaultException(Fault.of(code, "model", id), cause);
    }
}
