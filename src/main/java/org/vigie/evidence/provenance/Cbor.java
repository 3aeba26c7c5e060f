package org.vigie.evidence.provenance;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A value of the Concise Binary Object Representation (RFC 8949), as far as manifests use it. Tags
/// are looked through; numbers with fractions and the simple values are [Other].
sealed interface Cbor {

    record Text(String text) implements Cbor {}

    record Bytes(byte[] bytes) implements Cbor {}

    record Whole(long number) implements Cbor {}

    record Items(List<Cbor> items) implements Cbor {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// Keys that are numbers are kept as digits; of two alike, the first.
    record Fields(Map<String, Cbor> fields) implements Cbor {
        public Fields {
            fields = Map.copyOf(fields);
        }
    }

    record Other() implements Cbor {}

    /// Return the value of a field; nothing where this has none.
    default Optional<Cbor> at(String key) {
        return this instanceof Fields(Map<String, Cbor> fields)
                ? Optional.ofNullable(fields.get(key))
                : Optional.empty();
    }

    /// Return the text of a field, empty where it has none.
    default String text(String key) {
        return at(key).map(Cbor::plain).orElse("");
    }

    /// Return the items of a field, none where it is no list.
    default List<Cbor> items(String key) {
        return at(key).map(Cbor::list).orElse(List.of());
    }

    /// Return the items of a list, none where this is no list.
    default List<Cbor> list() {
        return this instanceof Items(List<Cbor> items) ? items : List.of();
    }

    /// Return the text that this is, empty where it is none.
    default String plain() {
        return this instanceof Text(String text) ? text : "";
    }
}
