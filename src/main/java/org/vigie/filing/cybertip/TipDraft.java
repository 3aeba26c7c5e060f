package org.vigie.filing.cybertip;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.filing.Decided;
import org.vigie.review.Fault;
import org.vigie.review.Generation;
import org.vigie.review.Medium;

/// A draft of one report with the description of each of its files. What was viewed is told by the
/// log: a file is viewed when the whole of its original was on somebody's screen, and at no other
/// time. Nobody at a desk opens a file's metadata by itself, so those are never reported as viewed.
///
/// @param report the `report` document
/// @param files a `fileDetails` document for each file, with placeholders for the identifiers that
///   the receiving side gives
/// @param faults all that speaks against handing it over
/// @param notes what whoever hands it over should know
public record TipDraft(Node report, List<Node> files, List<Fault> faults, List<Fault> notes) {
    /// Stands where the receiving side's number has to go.
    public static final String PLACEHOLDER = "TO-BE-ASSIGNED";

    private static final String INCIDENT =
            "Child Pornography (possession, manufacture, and distribution)";

    public TipDraft {
        files = List.copyOf(files);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    /// Who reports.
    ///
    /// @param service name of the service
    /// @param email of the person to be asked
    public record Reporter(String service, String firstName, String lastName, String email) {}

    /// What only a person can say about a report.
    ///
    /// @param classification A1, A2, B1 or B2 for what was generated, empty when nobody classified
    ///   it
    /// @param highPriority why it is urgent, empty when it is not
    /// @param annotations of the report, such as `sextortion`
    /// @param withPrompt whether the words of the request go into it
    public record Wishes(
            String classification,
            String highPriority,
            List<String> annotations,
            boolean withPrompt) {
        /// Nothing.
        public static final Wishes NONE = new Wishes("", "", List.of(), false);

        public Wishes {
            annotations = List.copyOf(annotations);
        }
    }

    /// Make and check a draft.
    public static TipDraft of(
            Decided decided, Reporter reporter, Wishes wishes, ZoneId zone, Instant now) {
        Node report = report(decided, reporter, wishes, zone);
        List<Node> files = new ArrayList<>();
        List<Fault> notes = new ArrayList<>();
        for (Medium medium : decided.generation().media()) {
            TipFile file = new TipFile(decided, medium, wishes.classification());
            files.add(file.element());
            notes.addAll(file.notes());
        }
        List<Fault> faults = new ArrayList<>(TipRules.check(report, now));
        files.forEach(file -> faults.addAll(TipRules.check(file, now)));
        if (!decided.crosswalk("ncmec").equals("applicable")) {
            faults.add(Fault.of("tip-not-applicable"));
        }
        return new TipDraft(report, files, faults, notes);
    }

    private static Node summary(
            Generation generation, Reporter reporter, Wishes wishes, ZoneId zone) {
        Instant made = generation.generatedAt();
        Instant at = made == null ? generation.flaggedAt() : made;
        List<Node> parts = new ArrayList<>();
        parts.add(Node.of("incidentType", INCIDENT));
        parts.add(Node.of("platform", reporter.service()));
        if (!wishes.highPriority().isBlank()) {
            parts.add(Node.of("escalateToHighPriority", wishes.highPriority()));
        }
        if (!wishes.annotations().isEmpty()) {
            parts.add(
                    Node.of(
                            "reportAnnotations",
                            wishes.annotations().stream().map(flag -> Node.of(flag, "")).toList()));
        }
        parts.add(
                Node.of(
                        "incidentDateTime",
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone))));
        parts.add(
                Node.of(
                        "incidentDateTimeDescription",
                        made == null
                                ? "When the picture was flagged"
                                : "When the picture was generated"));
        return Node.of("incidentSummary", parts);
    }

    private static Node report(Decided decided, Reporter reporter, Wishes wishes, ZoneId zone) {
        Generation generation = decided.generation();
        List<Node> parts = new ArrayList<>();
        parts.add(summary(generation, reporter, wishes, zone));
        address(generation).ifPresent(parts::add);
        parts.add(
                Node.of(
                        "reporter",
                        List.of(
                                Node.of(
                                        "reportingPerson",
                                        List.of(
                                                Node.of("firstName", reporter.firstName()),
                                                Node.of("lastName", reporter.lastName()),
                                                Node.of("email", reporter.email()))))));
        Generation.Requester requester = generation.requester();
        if (requester != null) {
            parts.add(
                    Node.of(
                            "personOrUserReported",
                            List.of(
                                    Node.of("espIdentifier", requester.id()),
                                    Node.of("espService", reporter.service()))));
        }
        parts.add(Node.of("additionalInfo", about(generation, wishes)));
        return Node.of("report", parts);
    }

    private static String about(Generation generation, Wishes wishes) {
        Generation.Service service = generation.service();
        String made =
                "Picture made by the service's own generator "
                        + String.join(" ", service.name(), service.model(), service.version())
                                .strip()
                        + "; pictures made: "
                        + generation.outputs().size()
                        + "; source photos given to it: "
                        + generation.sources().size()
                        + ". Reference at the service: "
                        + generation.id()
                        + ".";
        Generation.Prompt prompt = generation.prompt();
        return wishes.withPrompt() && prompt != null && !prompt.text().isBlank()
                ? made + " Request to the generator: " + prompt.text()
                : made;
    }

    private static Optional<Node> address(Generation generation) {
        Generation.Publication published = generation.publication();
        return published == null || published.url().isBlank()
                ? Optional.empty()
                : Optional.of(
                        Node.of(
                                "internetDetails",
                                List.of(
                                        Node.of(
                                                "webPageIncident",
                                                List.of(Node.of("url", published.url()))))));
    }
}
