package org.vigie.ui.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.vigie.review.Family;
import org.vigie.review.Family.Count;
import org.vigie.review.Family.Member;
import org.vigie.review.Family.Tie;
import org.vigie.review.History;
import org.vigie.review.PolicyPack;
import org.vigie.review.Precedent;
import org.vigie.review.Precedent.Link;
import org.vigie.ui.kit.Text;

/// Says what other cases have to do with this one, in the reader's language.
public final class RelationWords {
    private static final String BETWEEN = " · ";

    private final PolicyPack policy;
    private final Moments moments;
    private final Text text;

    /// @param wall says which year and time zone it is
    public RelationWords(PolicyPack policy, Text text, Clock wall) {
        this.policy = policy;
        this.moments = new Moments(wall, text);
        this.text = text;
    }

    /// Return all there is to say about a family: its tally, and cases outside of it that use the
    /// same template.
    public String family(Family family) {
        return family.elsewhere() == 0
                ? tally(family)
                : tally(family) + " " + text.count("relation.elsewhere", family.elsewhere());
    }

    /// Return how large a family is, what was decided in it and what differs, such as “9 cases of
    /// this family: 3 decided “Sexualised edit”, 1 differs, 5 open.”
    public String tally(Family family) {
        String kind = family.bond() == Family.Bond.TEMPLATE ? "template" : "pictures";
        String head = text.count("relation.family." + kind, family.size());
        boolean decided = family.tally().stream().anyMatch(count -> count.decided() > 0);
        List<String> parts = decided ? decided(family) : hinted(family);
        return head + text.get("case.colon") + String.join(", ", parts) + ".";
    }

    private List<String> decided(Family family) {
        List<String> parts = new ArrayList<>();
        String prevailing = family.prevailing();
        int differs = 0;
        int open = 0;
        int otherwise = 0;
        for (Count count : family.tally()) {
            boolean prevails = prevailing.isEmpty() || count.category().equals(prevailing);
            if (prevails && count.decided() > 0) {
                parts.add(counted("relation.decided", count.decided(), count.category()));
            }
            differs += prevails ? 0 : count.decided();
            open += count.open();
            otherwise += prevails ? 0 : count.open();
        }
        add(parts, "relation.differs", differs);
        add(parts, "relation.open", open);
        add(parts, "relation.open.otherwise", otherwise);
        return parts;
    }

    private List<String> hinted(Family family) {
        List<String> parts = new ArrayList<>();
        String prevailing = family.prevailing();
        int otherwise = 0;
        for (Count count : family.tally()) {
            if (prevailing.isEmpty() || count.category().equals(prevailing)) {
                parts.add(counted("relation.hinted", count.open(), count.category()));
            } else {
                otherwise += count.open();
            }
        }
        add(parts, "relation.hinted.otherwise", otherwise);
        parts.add(text.get("relation.undecided"));
        return parts;
    }

    private void add(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(text.count(key, count));
        }
    }

    private String counted(String key, int count, String category) {
        return text.count(key, count, Map.of("category", quoted(category)));
    }

    /// Return one member of a family: why it belongs, and where it stands.
    public String member(Member member) {
        String said = ties(member) + BETWEEN + standing(member);
        return member.dissents() ? said + BETWEEN + text.get("relation.dissents") : said;
    }

    /// Return where a member stands: decided when and as what, or open and flagged as what.
    public String standing(Member member) {
        Instant at = member.decidedAt();
        if (at == null) {
            return text.get("relation.hint", Map.of("category", quoted(member.hint())));
        }
        return text.get(
                "relation.settled",
                Map.of("category", quoted(member.category()), "when", moments.day(at)));
    }

    /// Return why a member belongs to the family of the case at hand, such as “distance 6 to gen-7,
    /// same source photo”.
    public String ties(Member member) {
        String id = VisibleText.of(member.generationId());
        if (!member.ties().contains(Tie.NEAR_DUPLICATE)) {
            return id + text.get("case.colon") + why(member);
        }
        Map<String, Object> near = Map.of("distance", member.distance(), "id", id);
        return reasons(member, text.get("relation.tie.near", near));
    }

    /// Return why a member belongs to the family, without its name: “distance 6, same source
    /// photo”.
    public String why(Member member) {
        return reasons(
                member, text.get("relation.tie.distance", Map.of("distance", member.distance())));
    }

    private String reasons(Member member, String near) {
        Set<Tie> ties = member.ties();
        List<String> parts = new ArrayList<>();
        if (ties.contains(Tie.NEAR_DUPLICATE)) {
            parts.add(near);
        }
        if (ties.contains(Tie.SAME_SOURCE)) {
            parts.add(text.get("relation.tie.source"));
        }
        if (ties.contains(Tie.SAME_TEMPLATE)) {
            parts.add(text.get("relation.tie.template"));
        }
        if (parts.isEmpty()) {
            parts.add(text.get("relation.tie.others"));
        }
        return String.join(", ", parts);
    }

    /// Return how many earlier decisions there are, one sentence for each thing that is shared,
    /// such as “2 earlier decisions about this requester”; empty without any.
    public List<String> history(History history) {
        List<String> sentences = new ArrayList<>();
        for (Link link : Link.values()) {
            int total = history.totals().getOrDefault(link, 0);
            String key = "relation.history." + word(link);
            if (total >= History.COUNTED) {
                String most = text.number(History.COUNTED - 1L);
                sentences.add(text.get(key + ".many", Map.of("count", most)));
            } else if (total > 0) {
                sentences.add(text.count(key, total));
            }
        }
        return sentences;
    }

    /// Return one earlier decision: about which case, what, by whom, when, and what is shared.
    public String precedent(Precedent precedent) {
        return VisibleText.of(precedent.generationId()) + BETWEEN + decision(precedent);
    }

    /// Return one earlier decision without the case it was about.
    public String decision(Precedent precedent) {
        List<String> shared = new ArrayList<>();
        for (Link link : Link.values()) {
            if (precedent.links().contains(link)) {
                shared.add(text.get("relation.link." + word(link)));
            }
        }
        return String.join(
                BETWEEN,
                quoted(precedent.category()),
                VisibleText.of(precedent.actor()),
                moments.day(precedent.at()),
                String.join(", ", shared));
    }

    private static String word(Link link) {
        return link.name().toLowerCase(Locale.ROOT);
    }

    private String quoted(String category) {
        String name =
                policy.category(category)
                        .map(known -> known.names().get(text.locale().getLanguage()))
                        .orElseGet(() -> VisibleText.of(category));
        return text.get("case.quote", Map.of("text", name));
    }
}
