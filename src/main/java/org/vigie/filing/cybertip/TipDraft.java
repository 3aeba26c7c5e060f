package org.vigie.filing.cybertip;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
public record TipDraft(Node report, List<Node> files, List<Fault> faults) {
    /// Stands where the receiving side's number has to go.
    public static final String PLACEHOLDER = "TO-BE-ASSIGNED";

    private static final String INCIDENT =
            "Child Pornography (possession, manufacture, and distribution)";

    public TipDraft {
        files = List.copyOf(files);
        faults = List.copyOf(faults);
    }

    /// Who reports.
    ///
    /// @param service name of the service
    /// @param email of the person to be asked
    public record Reporter(String service, String firstName, String lastName, String email) {}

    /// Make and check a draft.
    public static TipDraft of(Decided decided, Reporter reporter, ZoneId zone, Instant now) {
        Node report = report(decided, reporter, zone);
        List<Node> files = new ArrayList<>();
        for (Medium medium : decided.generation().outputs()) {
            files.add(file(decided, medium));
        }
        List<Fault> faults = new ArrayList<>(TipRules.check(report, now));
        files.forEach(file -> faults.addAll(TipRules.check(file, now)));
        if (!decided.crosswalk("ncmec").equals("applicable")) {
            faults.add(Fault.of("tip-not-applicable"));
        }
        return new TipDraft(report, files, faults);
    }

    private static Node report(Decided decided, Reporter reporter, ZoneId zone) {
        Generation generation = decided.generation();
        Instant made = generation.generatedAt();
        Instant at = made == null ? generation.flaggedAt() : made;
        List<Node> parts = new ArrayList<>();
        parts.add(
                Node.of(
                        "incidentSummary",
                        List.of(
                                Node.of("incidentType", INCIDENT),
                                Node.of("platform", reporter.service()),
                                Node.of(
                                        "incidentDateTime",
                                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                                at.atZone(zone))),
                                Node.of(
                                        "incidentDateTimeDescription",
                                        made == null
                                                ? "When the picture was flagged"
                                                : "When the picture was generated"))));
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
        Generation.Prompt prompt = generation.prompt();
        if (prompt != null && !prompt.text().isBlank()) {
            parts.add(Node.of("additionalInfo", "Request to the generator: " + prompt.text()));
        }
        return Node.of("report", parts);
    }

    private static java.util.Optional<Node> address(Generation generation) {
        Generation.Publication published = generation.publication();
        return published == null || published.url().isBlank()
                ? java.util.Optional.empty()
                : java.util.Optional.of(
                        Node.of(
                                "internetDetails",
                                List.of(
                                        Node.of(
                                                "webPageIncident",
                                                List.of(Node.of("url", published.url()))))));
    }

    private static Node file(Decided decided, Medium medium) {
        List<Node> parts = new ArrayList<>();
        parts.add(Node.of("reportId", PLACEHOLDER));
        parts.add(Node.of("fileId", PLACEHOLDER));
        parts.add(Node.of("fileViewedByEsp", "" + decided.viewed(medium.sha256())));
        parts.add(Node.of("exifViewedByEsp", "false"));
        Generation.Publication published = decided.generation().publication();
        parts.add(
                Node.of(
                        "publiclyAvailable",
                        "" + (published != null && published.visibility().equals("public"))));
        parts.add(Node.of("fileRelevance", "Reported"));
        parts.add(Node.of("fileAnnotations", List.of(Node.of("generativeAi", ""))));
        parts.add(hash("SHA256", medium.sha256()));
        decided.hashes().getOrDefault(medium.sha256(), Map.of()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> parts.add(hash(each.getKey(), each.getValue())));
        return Node.of("fileDetails", parts);
    }

    private static Node hash(String type, String digest) {
        return new Node("originalFileHash", digest, Map.of("hashType", type), List.of());
    }
}
