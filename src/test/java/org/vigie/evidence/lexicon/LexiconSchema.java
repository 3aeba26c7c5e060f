package org.vigie.evidence.lexicon;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;

/// The published schema of word lists, as other people's tools apply it.
@NullMarked
public final class LexiconSchema {
    private static final Schema SCHEMA = load();

    private LexiconSchema() {}

    /// Return what the schema has against a list.
    public static List<String> against(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
    }

    private static Schema load() {
        try (InputStream in =
                LexiconSchema.class.getResourceAsStream(
                        "/org/vigie/assets/schema/lexicon-1.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
