package org.vigie.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The presets that come with the program.
public final class Presets {
    private static final String PLACE = "/org/vigie/assets/presets/";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<Preset> all;

    private Presets(List<Preset> all) {
        this.all = List.copyOf(all);
    }

    /// Read them all.
    ///
    /// @throws FaultException `program-incomplete` when they are missing or damaged
    public static Presets builtIn() throws FaultException {
        try {
            List<Preset> presets = new ArrayList<>();
            for (String id : JSON.readValue(bytes("index.json"), String[].class)) {
                presets.add(read(id, JSON.readTree(bytes(id + ".json"))));
            }
            return new Presets(presets);
        } catch (IOException | JacksonException e) {
            throw new FaultException(Fault.of("program-incomplete"), e);
        }
    }

    private static Preset read(String id, JsonNode node) throws FaultException {
        Map<String, String> obtain = new TreeMap<>();
        node.path("obtain")
                .properties()
                .forEach(word -> obtain.put(word.getKey(), word.getValue().asString()));
        Preset preset = new Preset(id, obtain, Contract.of(node.path("manifest")));
        if (node.path("presetVersion").asInt() != 1 || !preset.manifest().id().equals(id)) {
            throw new FaultException(Fault.of("program-incomplete"));
        }
        return preset;
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = Presets.class.getResourceAsStream(PLACE + name)) {
            if (in == null) {
                throw new IOException(name + " is missing");
            }
            return in.readAllBytes();
        }
    }

    /// Return every preset, in a fixed order.
    public List<Preset> all() {
        return all;
    }

    /// Return one.
    ///
    /// @throws FaultException `preset-unknown`
    public Preset get(String id) throws FaultException {
        return all.stream()
                .filter(preset -> preset.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new FaultException(Fault.of("preset-unknown", "preset", id)));
    }
}
