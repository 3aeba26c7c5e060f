package org.vigie.ui.casefile.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vigie.review.Evidence;
import org.vigie.review.HashMatch;
import org.vigie.review.HashMatch.Kind;
import org.vigie.ui.casefile.Phrases;
import org.vigie.ui.casefile.VisibleText;
import org.vigie.ui.casefile.evidence.Findings.Match;
import org.vigie.ui.casefile.evidence.Section.Row;
import org.vigie.ui.kit.Text;

/// What imported hash lists hold of a case. The same bytes are the same bytes; anything else is a
/// lead.
final class HashSection {
    private static final String UNTURNED = "NONE";

    private final Text text;
    private final Phrases phrases;

    HashSection(Text text) {
        this.text = text;
        this.phrases = new Phrases(text);
    }

    Optional<Section> of(Findings findings) {
        List<Match> matches = findings.hashes();
        List<Evidence> unusable = findings.unusableLists();
        if (matches.isEmpty() && unusable.isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        matches.forEach(one -> rows.add(row(one, findings)));
        unusable.forEach(one ->
                rows.add(new Row(VisibleText.of(one.label()), text.get("hash.caveat.unusable"))));
        return Optional.of(
                new Section(
                        Section.Kind.HASHES,
                        text.get("panel.hashes"),
                        summary(matches, unusable),
                        sentence(findings).orElse(""),
                        rows,
                        "",
                        true));
    }

    /// Return the strongest match as a sentence.
    Optional<String> sentence(Findings findings) {
        return findings.hashes().stream().findFirst().map(one -> sentence(one, findings));
    }

    /// Return whether some picture has the very bytes of an entry.
    static boolean exact(Findings findings) {
        return findings.hashes().stream().anyMatch(Match::exact);
    }

    private String sentence(Match one, Findings findings) {
        HashMatch match = one.match();
        Map<String, Object> words =
                Map.of(
                        "picture", findings.picture(one.finding(), text),
                        "list", VisibleText.of(match.list()),
                        "label", VisibleText.of(match.label()),
                        "distance", match.distance());
        String key = "panel.hash." + (one.exact() ? "same" : "near");
        return phrases.capital(text.get(match.label().isEmpty() ? key : key + ".label", words));
    }

    private Row row(Match one, Findings findings) {
        HashMatch match = one.match();
        List<String> parts = new ArrayList<>();
        parts.add(findings.picture(one.finding(), text));
        parts.addAll(one.exact() ? List.of(digest(match)) : nearness(match));
        if (!match.label().isEmpty()) {
            parts.add(text.get("case.quote", Map.of("text", VisibleText.of(match.label()))));
        }
        if (!match.sourceId().isEmpty()) {
            parts.add(text.get("panel.hash.entry", Map.of("id", VisibleText.of(match.sourceId()))));
        }
        String mark = text.get(one.exact() ? "panel.hash.bytes" : "panel.hash.lead");
        return new Row(VisibleText.of(match.list()), mark, String.join(" · ", parts));
    }

    private static String digest(HashMatch match) {
        return match.kind() == Kind.MD5 ? "MD5" : "SHA-256";
    }

    private List<String> nearness(HashMatch match) {
        List<String> parts = new ArrayList<>();
        parts.add(text.get("panel.hash.distance", Map.of("distance", match.distance())));
        if (!match.turned().equals(UNTURNED)) {
            parts.add(turned(match.turned()));
        }
        parts.add(text.get("panel.hash.quality", Map.of("quality", match.quality())));
        return parts;
    }

    private String summary(List<Match> matches, List<Evidence> unusable) {
        if (matches.isEmpty()) {
            return text.count("panel.hash.damaged", unusable.size());
        }
        return text.count("panel.hash.matches", matches.size());
    }

    private String turned(String how) {
        String key = "panel.hash.turned." + how.toLowerCase(Locale.ROOT);
        return text.has(key) ? text.get(key) : VisibleText.of(how);
    }
}
