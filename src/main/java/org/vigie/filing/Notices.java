package org.vigie.filing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.vigie.review.Complaint;
import org.vigie.review.Fault;
import org.vigie.review.Generation;
import org.vigie.review.PolicyPack;

/// Letters about a decision: to whoever asked for the picture (DSA Art. 17), and to each person who
/// complained (Art. 16(5)). Neither learns anything about the other, and neither is told a word of
/// what a moderator wrote.
public final class Notices {
    /// Shorter words are too common to give anybody away.
    private static final int TELLING = 5;

    private final BiFunction<String, Map<String, ?>, String> text;
    private final Locale locale;
    private final Sender sender;

    /// Who writes, as it is to be printed.
    ///
    /// @param service the service as the public knows it
    /// @param contact how to answer, empty when not known
    /// @param redress where to complain about the decision, empty when not known
    public record Sender(String service, String contact, String redress) {}

    /// One letter.
    ///
    /// @param to `requester`, or `complainant-` and the id of the complaint
    /// @param faults all that speaks against sending it
    public record Letter(String to, String text, List<Fault> faults) {
        public Letter {
            faults = List.copyOf(faults);
        }
    }

    /// @param text sentence of a key with its details, in the recipient's language
    public Notices(BiFunction<String, Map<String, ?>, String> text, Locale locale, Sender sender) {
        this.text = text;
        this.locale = locale;
        this.sender = sender;
    }

    /// Write the letters a decision leads to.
    public List<Letter> of(Decided decided) {
        List<Letter> letters = new ArrayList<>();
        if (decided.restricts("")) {
            letters.add(toRequester(decided));
        }
        for (Complaint complaint : decided.generation().complaints()) {
            if (answered(complaint) && !complaint.receivedAt().isAfter(decided.line().at())) {
                letters.add(toComplainant(decided, complaint));
            }
        }
        return letters;
    }

    /// Courts and governments are answered by counsel, programs by nobody.
    private static boolean answered(Complaint complaint) {
        return switch (complaint.by()) {
            case SUBJECT, AGENT, USER, TRUSTED_FLAGGER -> true;
            case COURT, GOVERNMENT, AUTOMATED -> false;
        };
    }

    private static boolean hides(Decided decided) {
        return decided.restricts("_CONTENT_REMOVED") || decided.restricts("_CONTENT_DISABLED");
    }

    private Letter toRequester(Decided decided) {
        String letter =
                letter(
                        "requester",
                        decided,
                        Map.of("reference", decided.eventId()),
                        List.of(
                                "what",
                                "decision",
                                decided.crosswalk("dsa.decision").equals("illegal")
                                        ? "illegal"
                                        : "incompatible",
                                decided.carried() ? "carried" : "person",
                                "redress",
                                "contact"));
        List<Fault> faults = faults(decided.generation(), letter, "");
        if (decided.category().diverts()) {
            faults.add(Fault.of("notice-minor"));
        }
        return new Letter("requester", letter, faults);
    }

    private Letter toComplainant(Decided decided, Complaint complaint) {
        String outcome = hides(decided) ? "hidden" : decided.restricts("") ? "restricted" : "kept";
        String letter =
                letter(
                        "complainant",
                        decided,
                        Map.of(
                                "reference", complaint.reference(),
                                "received", day(complaint.receivedAt())),
                        List.of(
                                "what",
                                outcome,
                                decided.line().rung().showsOriginal() ? "seen" : "unseen",
                                "redress",
                                "contact"));
        return new Letter(
                "complainant-" + complaint.id(),
                letter,
                faults(decided.generation(), letter, complaint.id()));
    }

    private String letter(
            String to, Decided decided, Map<String, String> more, List<String> parts) {
        Map<String, String> details = new TreeMap<>(more);
        details.put("service", sender.service());
        details.put("date", day(decided.line().at()));
        details.put("category", name(decided.category().names(), decided.category().id()));
        details.put("actions", actions(decided));
        details.put("contact", sender.contact());
        details.put("redress", sender.redress());
        String key = "notice." + to + ".";
        StringBuilder letter = new StringBuilder();
        letter.append(text.apply(key + "title", details)).append("\n\n");
        for (String part : parts) {
            if (!details.getOrDefault(part, "-").isEmpty()) {
                letter.append(text.apply(key + part, details)).append("\n\n");
            }
        }
        if (!details.getOrDefault("reference", "").isEmpty()) {
            letter.append(text.apply(key + "end", details)).append('\n');
        }
        return letter.toString();
    }

    private String actions(Decided decided) {
        return String.join(
                ", ",
                decided.line().actions().stream()
                        .flatMap(id -> decided.policy().action(id).stream())
                        .filter(action -> !action.filings().isEmpty())
                        .map(this::name)
                        .toList());
    }

    private String name(PolicyPack.Action action) {
        return name(action.names(), action.id()).toLowerCase(locale);
    }

    private String name(Map<String, String> names, String id) {
        return names.getOrDefault(locale.getLanguage(), id);
    }

    /// @param own id of the recipient's own complaint: its reference is theirs to know
    private List<Fault> faults(Generation generation, String letter, String own) {
        List<Fault> faults = new ArrayList<>();
        if (sender.redress().isBlank()) {
            faults.add(Fault.of("notice-no-redress"));
        }
        if (sender.contact().isBlank()) {
            faults.add(Fault.of("notice-no-contact"));
        }
        if (secrets(generation, own).stream().anyMatch(letter::contains)) {
            faults.add(Fault.of("notice-personal-data"));
        }
        return faults;
    }

    /// What this recipient must not be told about anybody else.
    private static List<String> secrets(Generation generation, String own) {
        List<String> secrets = new ArrayList<>();
        if (generation.requester() != null) {
            secrets.add(generation.requester().id());
        }
        if (generation.prompt() != null) {
            secrets.add(generation.prompt().text());
        }
        if (generation.publication() != null) {
            secrets.add(generation.publication().url());
        }
        generation.complaints().stream()
                .filter(complaint -> !complaint.id().equals(own))
                .forEach(complaint -> {
                    secrets.add(complaint.id());
                    secrets.add(complaint.reference());
                });
        return secrets.stream().filter(secret -> secret.length() >= TELLING).toList();
    }

    private String day(Instant moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(moment.atZone(ZoneOffset.UTC));
    }
}
