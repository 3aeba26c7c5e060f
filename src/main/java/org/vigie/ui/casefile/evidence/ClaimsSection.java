package org.vigie.ui.casefile.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vigie.review.Claims;
import org.vigie.review.Claims.Claim;
import org.vigie.ui.casefile.VisibleText;
import org.vigie.ui.casefile.evidence.Section.Row;
import org.vigie.ui.kit.Text;

/// Where the files say they come from: claimed, not verified.
final class ClaimsSection {
    private final Text text;

    ClaimsSection(Text text) {
        this.text = text;
    }

    Optional<Section> of(Findings findings) {
        List<Row> rows = new ArrayList<>();
        findings.claims().stream()
                .map(one -> (Claims) Objects.requireNonNull(one.detail()))
                .flatMap(claims -> claims.claims().stream())
                .map(this::row)
                .distinct()
                .forEach(rows::add);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Section(
                        Section.Kind.PROVENANCE,
                        text.get("panel.provenance"),
                        text.count("panel.provenance.size", rows.size()),
                        "",
                        rows,
                        text.get("panel.provenance.claimed"),
                        false));
    }

    private Row row(Claim claim) {
        String value = text.get("case.quote", Map.of("text", VisibleText.of(claim.value())));
        String meaning = text.has(claim.meaning()) ? text.get(claim.meaning()) : "";
        return new Row(
                VisibleText.of(claim.field()),
                (VisibleText.of(claim.place()) + " · " + value + "\n" + meaning).strip());
    }
}
