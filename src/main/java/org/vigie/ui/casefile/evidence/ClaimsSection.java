package org.vigie.ui.casefile.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigie.review.Claims;
import org.vigie.review.Claims.Claim;
import org.vigie.review.Evidence;
import org.vigie.ui.casefile.VisibleText;
import org.vigie.ui.casefile.evidence.Section.Row;
import org.vigie.ui.kit.Text;

/// Where the files say they come from: claimed, not verified. What they claim against their place
/// in the flag comes first.
final class ClaimsSection {
    private static final String CONTRADICTION = "contradiction";

    private final Text text;

    ClaimsSection(Text text) {
        this.text = text;
    }

    Optional<Section> of(Findings findings) {
        List<Row> rows = new ArrayList<>();
        for (Evidence one : findings.claims()) {
            if (!one.label().equals(CONTRADICTION)) {
                claims(one)
                        .map(claim -> row(claim, findings.picture(one, text)))
                        .forEach(rows::add);
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> against = contradiction(findings);
        return Optional.of(
                new Section(
                        Section.Kind.PROVENANCE,
                        text.get("panel.provenance"),
                        text.count("panel.provenance.size", rows.size()),
                        against.orElse(""),
                        rows,
                        text.get("panel.provenance.claimed"),
                        against.isPresent()));
    }

    /// Return what a file claims against its place in the flag.
    Optional<String> contradiction(Findings findings) {
        return findings.claims().stream()
                .filter(one -> one.label().equals(CONTRADICTION))
                .flatMap(ClaimsSection::claims)
                .map(Claim::meaning)
                .filter(text::has)
                .map(text::get)
                .findFirst();
    }

    private static Stream<Claim> claims(Evidence one) {
        return ((Claims) Objects.requireNonNull(one.detail())).claims().stream();
    }

    private Row row(Claim claim, String picture) {
        String value = text.get("case.quote", Map.of("text", VisibleText.of(claim.value())));
        String place = VisibleText.of(claim.place()) + " · " + picture;
        String meaning = text.has(claim.meaning()) ? text.get(claim.meaning()) : "";
        return new Row(
                VisibleText.of(claim.field()), (value + " · " + place + "\n" + meaning).strip());
    }
}
