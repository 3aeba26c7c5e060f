package org.vigie.inference;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The published schema of manifests, as other people's tools apply it.
public final class ManifestSchema {
    private static final String PLACE = "/org/vigie/assets/schema/model-manifest-1.schema.json";
    private static final Schema SCHEMA = load();

    private ManifestSchema() {}

    /// Return what the schema has against a manifest.
    public static List<String> against(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
    }

    static String text() {
        try (InputStream in = ManifestSchema.class.getResourceAsStream(PLACE)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Schema load() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text());
    }
}
