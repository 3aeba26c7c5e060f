package org.vigie.filing.cybertip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every documented rule of the reporting interface: one thing changed in a sound document, and
/// what must be said of it.
class TipRulesTest {
    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

    private static Node text(String name, String text) {
        return Node.of(name, text);
    }

    private static Node in(String name, Node... children) {
        return Node.of(name, Arrays.asList(children));
    }

    private static Node incident() {
        return in(
                "incidentSummary",
                text(
                        "incidentType",
                        "Child Pornography (possession, manufacture, and distribution)"),
                text("incidentDateTime", "2026-01-04T10:11:12+05:30"));
    }

    private static Node reporter() {
        return in("reporter", in("reportingPerson", text("email", "desk@example.org")));
    }

    private static Node report() {
        return in(
                "report",
                incident(),
                in("internetDetails", in("webPageIncident", text("url", "https://example.org/9"))),
                reporter());
    }

    private static Node file(Node... more) {
        List<Node> parts = new ArrayList<>();
        parts.add(text("reportId", "1"));
        parts.add(text("fileId", "2"));
        parts.addAll(Arrays.asList(more));
        return Node.of("fileDetails", parts);
    }

    private static Arguments row(String what, Node document, String... expected) {
        return Arguments.of(what, document, List.of(expected));
    }

    private static Arguments incidentWith(String field, String value, String... expected) {
        Node changed = incident().with(field, List.of(text(field, value)));
        return row(
                field + " " + value.length(),
                report().with("incidentSummary", List.of(changed)),
                expected);
    }

    static Stream<Arguments> rules() {
        String flag = "x".repeat(257);
        return Stream.of(
                row("a sound report", report()),
                row(
                        "no incident",
                        report().with("incidentSummary", List.of()),
                        "tip-required incidentSummary"),
                row("no reporter", report().with("reporter", List.of()), "tip-required reporter"),
                row(
                        "reporter without address",
                        report().with("reporter", List.of(in("reporter", in("reportingPerson")))),
                        "tip-required reportingPerson",
                        "tip-required email"),
                row(
                        "reporter before incident",
                        in("report", reporter(), incident()),
                        "tip-order incidentSummary"),
                row(
                        "date before type",
                        report().with(
                                        "incidentSummary",
                                        List.of(
                                                in(
                                                        "incidentSummary",
                                                        incident().children().get(1),
                                                        incident().children().get(0)))),
                        "tip-order incidentType"),
                row(
                        "an element nobody knows",
                        in("report", incident(), reporter(), text("verdict", "guilty")),
                        "tip-unknown verdict"),
                incidentWith("incidentType", "Something else", "tip-value incidentType"),
                incidentWith("incidentType", "Online Enticement of Children for Sexual Acts"),
                incidentWith(
                        "incidentDateTime", "2026-01-04T10:11:12", "tip-value incidentDateTime"),
                incidentWith(
                        "incidentDateTime", "2026-01-05T08:00:01Z", "tip-future incidentDateTime"),
                incidentWith("incidentDateTime", "2026-01-05T13:30:00+05:30"),
                row(
                        "no place",
                        report().with("internetDetails", List.of(in("internetDetails"))),
                        "tip-internet internetDetails"),
                row(
                        "two places",
                        report().with(
                                        "internetDetails",
                                        List.of(
                                                in(
                                                        "internetDetails",
                                                        in("webPageIncident"),
                                                        in("emailIncident")))),
                        "tip-internet internetDetails"),
                row(
                        "a platform too long",
                        report().with(
                                        "incidentSummary",
                                        List.of(
                                                in(
                                                        "incidentSummary",
                                                        incident().children().get(0),
                                                        text("platform", flag),
                                                        incident().children().get(1)))),
                        "tip-too-long platform"),
                row(
                        "account",
                        in(
                                "report",
                                incident(),
                                reporter(),
                                in(
                                        "personOrUserReported",
                                        text("espIdentifier", "x".repeat(256)),
                                        text("espService", "y".repeat(101)),
                                        text("screenName", flag))),
                        "tip-too-long espIdentifier",
                        "tip-too-long espService",
                        "tip-too-long screenName"),
                row(
                        "screen name before service",
                        in(
                                "report",
                                incident(),
                                reporter(),
                                in(
                                        "personOrUserReported",
                                        text("screenName", "a"),
                                        text("espService", "b"))),
                        "tip-order espService"),
                row(
                        "victim without person",
                        in("report", incident(), reporter(), in("victim", text("screenName", "a"))),
                        "tip-required victimPerson"),
                row(
                        "capture without address",
                        in(
                                "report",
                                incident(),
                                reporter(),
                                in(
                                        "personOrUserReported",
                                        in("ipCaptureEvent", text("eventName", "Click")))),
                        "tip-required ipAddress",
                        "tip-value eventName"),
                row("a sound file", file(text("fileViewedByEsp", "false"))),
                row(
                        "a file without numbers",
                        in("fileDetails"),
                        "tip-required reportId",
                        "tip-required fileId"),
                row(
                        "viewed maybe",
                        file(text("fileViewedByEsp", "maybe")),
                        "tip-value fileViewedByEsp"),
                row(
                        "metadata viewed, file not",
                        file(text("fileViewedByEsp", "false"), text("exifViewedByEsp", "true")),
                        "tip-exif-viewed fileViewedByEsp"),
                row(
                        "both viewed",
                        file(text("fileViewedByEsp", "true"), text("exifViewedByEsp", "true"))),
                row("relevance", file(text("fileRelevance", "Some")), "tip-value fileRelevance"),
                row(
                        "supplemental with classification",
                        file(
                                text("fileRelevance", "Supplemental Reported"),
                                text("industryClassification", "A1")),
                        "tip-supplemental fileRelevance"),
                row(
                        "supplemental meme",
                        file(
                                text("fileRelevance", "Supplemental Reported"),
                                in("fileAnnotations", text("potentialMeme", ""))),
                        "tip-supplemental fileRelevance"),
                row(
                        "classification",
                        file(text("industryClassification", "C1")),
                        "tip-value industryClassification"),
                row("classified", file(text("industryClassification", "B2"))),
                row(
                        "annotation nobody knows",
                        file(in("fileAnnotations", text("deepfake", ""))),
                        "tip-unknown deepfake"),
                row("generative", file(in("fileAnnotations", text("generativeAi", "")))),
                row(
                        "name too long",
                        file(text("originalFileName", "x".repeat(2_057))),
                        "tip-too-long originalFileName"),
                row(
                        "hash without type",
                        file(text("originalFileHash", "ab")),
                        "tip-value hashType"),
                row(
                        "hash",
                        file(
                                new Node(
                                        "originalFileHash",
                                        "ab",
                                        Map.of("hashType", "MD5"),
                                        List.of()))),
                row(
                        "pair",
                        file(
                                in(
                                        "details",
                                        in(
                                                "nameValuePair",
                                                text("name", "x".repeat(65)),
                                                text("value", "v"),
                                                text("type", "TEXT")))),
                        "tip-too-long name",
                        "tip-value type"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void eachRuleIsHeld(String what, Node document, List<String> expected) {
        assertThat(what).isNotBlank();
        assertThat(TipRules.check(document, NOW))
                .extracting(fault -> fault.code() + " " + fault.details().get("field"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void whatIsWrittenIsEscapedAndHoldsNothingXmlCannot() {
        String xml =
                TipXml.write(in("report", text("additionalInfo", "a < b & \"c\" \u0000\u000b]]>")));
        assertThat(xml).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        assertThat(xml)
                .contains("a &lt; b &amp; ")
                .doesNotContain("\u0000")
                .doesNotContain("\u000b");
    }
}
