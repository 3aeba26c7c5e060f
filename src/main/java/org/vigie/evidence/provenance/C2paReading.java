package org.vigie.evidence.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.evidence.provenance.Statements.Place;
import org.vigie.review.Claims.Claim;

/// Lists what the manifests of a C2PA store say, read-only: no hash is compared and no signature is
/// verified (C2PA 2.1; the store is `c2pa`, a manifest `c2ma` or `c2um`, a claim `c2cl`, assertions
/// `c2as`, a signature `c2cs`). The last manifest of a store is the active one.
final class C2paReading {
    private static final String STORE = "c2pa";
    private static final String COMPRESSED = "c2cm";
    private static final String EARLIER = "manifest ";
    private static final int MOST_MANIFESTS = 20;
    private static final int MOST_ACTIONS = 12;
    private static final int MOST_INGREDIENTS = 6;

    private final Statements found;
    private final TextReading texts;

    C2paReading(Statements found) {
        this.found = found;
        this.texts = new TextReading(found);
    }

    /// Read a box; nothing is said about one that is no manifest store.
    void read(byte[] box) {
        Jumbf.Found store = Jumbf.read(box);
        if (store.box().filter(read -> read.kind().equals(STORE)).isEmpty()) {
            return;
        }
        if (!store.complete()) {
            found.incomplete();
        }
        store(store.box().orElseThrow());
    }

    /// Return whether a statement is of an earlier manifest: about what the picture was made from.
    static boolean isEarlier(Claim claim) {
        return claim.place().equals(Place.C2PA.word()) && claim.field().startsWith(EARLIER);
    }

    private void store(Jumbf store) {
        List<Jumbf> manifests =
                store.children().stream()
                        .filter(box -> box.kind().startsWith("c2") && !box.label().isEmpty())
                        .toList();
        if (manifests.isEmpty()) {
            found.incomplete();
            return;
        }
        Jumbf active = manifests.getLast();
        found.add(
                Place.C2PA,
                "manifests",
                manifests.size() + ", active: " + active.label(),
                Meaning.C2PA_MANIFESTS);
        manifest(active, "");
        assertions(active);
        signature(active);
        for (int i = 0; i < manifests.size() - 1 && i < MOST_MANIFESTS; i++) {
            manifest(manifests.get(i), EARLIER + (i + 1) + ": ");
        }
    }

    private void manifest(Jumbf manifest, String prefix) {
        if (manifest.kind().equals(COMPRESSED)) {
            found.incomplete();
            return;
        }
        Optional<Cbor> claim = manifest.child("c2cl").flatMap(Jumbf::cbor);
        if (claim.isEmpty()) {
            found.incomplete();
        }
        claim.ifPresent(read -> generator(read, prefix));
        for (Jumbf assertion : named(manifest)) {
            if (assertion.label().startsWith("c2pa.actions")) {
                actions(assertion, prefix);
            }
        }
    }

    private static List<Jumbf> named(Jumbf manifest) {
        return manifest.child("c2as").map(Jumbf::children).orElse(List.of());
    }

    private void generator(Cbor claim, String prefix) {
        texts.name(
                Place.C2PA,
                prefix + "claim_generator",
                claim.text("claim_generator"),
                Meaning.C2PA_GENERATOR);
        Cbor info = claim.at("claim_generator_info").orElse(new Cbor.Other());
        String names =
                Stream.concat(info.list().stream(), Stream.of(info))
                        .map(C2paReading::named)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining(", "));
        texts.name(Place.C2PA, prefix + "claim_generator_info", names, Meaning.C2PA_GENERATOR);
    }

    /// Return name and version of a program, which older manifests give as one text.
    private static String named(Cbor program) {
        return (program.plain() + program.text("name") + " " + program.text("version")).strip();
    }

    private void actions(Jumbf assertion, String prefix) {
        Optional<Cbor> read = assertion.cbor();
        if (read.isEmpty()) {
            found.incomplete();
            return;
        }
        List<Cbor> actions = read.get().items("actions");
        if (actions.size() > MOST_ACTIONS) {
            found.incomplete();
        }
        actions.stream().limit(MOST_ACTIONS).forEach(action -> action(action, prefix));
    }

    private void action(Cbor action, String prefix) {
        String name = prefix + action.text("action");
        String type = SourceTypes.last(action.text("digitalSourceType"));
        if (type.isEmpty()) {
            found.add(Place.C2PA, name, action.text("action"), Meaning.C2PA_ACTION);
        } else {
            found.add(Place.C2PA, name, type, SourceTypes.meaning(type));
        }
        String agent = action.at("softwareAgent").map(C2paReading::named).orElse("");
        texts.name(Place.C2PA, name + " softwareAgent", agent, Meaning.C2PA_AGENT);
    }

    private void assertions(Jumbf manifest) {
        List<String> labels = new ArrayList<>();
        int ingredients = 0;
        for (Jumbf assertion : named(manifest)) {
            labels.add(assertion.label());
            if (assertion.label().startsWith("c2pa.ingredient")
                    && !assertion.children().isEmpty()) {
                if (++ingredients > MOST_INGREDIENTS) {
                    found.incomplete();
                } else {
                    assertion.cbor().ifPresent(this::ingredient);
                }
            }
        }
        found.addText(Place.C2PA, "assertions", String.join(", ", labels), Meaning.C2PA_ASSERTIONS);
    }

    private void ingredient(Cbor ingredient) {
        String title = ingredient.text("dc:title");
        String relation = ingredient.text("relationship");
        found.add(
                Place.C2PA,
                "ingredient " + relation,
                title.isEmpty() ? ingredient.text("dc:format") : title,
                Meaning.C2PA_INGREDIENT);
    }

    private void signature(Jumbf manifest) {
        Optional<CoseSignature> signature =
                manifest.child("c2cs").flatMap(Jumbf::cbor).flatMap(CoseSignature::of);
        if (signature.isEmpty()) {
            found.incomplete();
            return;
        }
        CoseSignature read = signature.get();
        found.add(Place.C2PA, "alg", read.algorithm(), Meaning.C2PA_ALGORITHM);
        found.add(Place.C2PA, "x5chain", read.signer(), Meaning.C2PA_SIGNER);
        found.add(Place.C2PA, "sigTst", read.time(), Meaning.C2PA_TIME);
    }
}
