package org.vigie.inference;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.Manifest.Task;
import org.vigie.inference.Manifest.VeilContract;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The models that come with the program.
public final class ModelPacks {
    private static final String PLACE = "/org/vigie/models/";
    private static final String INDEX = "index.json";

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
        for (String id : index(bytes(shelf, INDEX, INDEX))) {
            packs.add(pack(shelf, id));
        }
        return new ModelPacks(packs);
    }

    /// Return every model, in a fixed order.
    public List<ModelPack> all() {
        return packs;
    }

    ModelPack veil(int cells, boolean colour) throws FaultException {
        return first("veil-" + cells, m -> new VeilContract(cells, colour).equals(m.veil()));
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
        Manifest manifest = manifest(id, bytes(shelf, id, id + ".json"));
        if (!manifest.id().equals(id)) {
            throw fault("model-damaged", id, null);
        }
        byte[] model = bytes(shelf, id, manifest.file());
        return ModelPack.of(manifest, model, Labels.of(manifest.labels()));
    }

    private static Manifest manifest(String id, byte[] json) throws FaultException {
        try {
            return ManifestReader.read(json);
        } catch (FaultException e) {
            throw fault("model-damaged", id, e);
        }
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

    private static String[] index(byte[] json) throws FaultException {
        try {
            return JsonMapper.shared().readValue(json, String[].class);
        } catch (JacksonException e) {
            throw fault("model-damaged", INDEX, e);
        }
    }

    private static FaultException fault(String code, String id, @Nullable Throwable cause) {
        return new FaultException(Fault.of(code, "model", id), cause);
    }
}
