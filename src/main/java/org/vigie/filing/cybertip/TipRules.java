package org.vigie.filing.cybertip;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigie.review.Fault;

/// Holds a report or a description of a file against what is documented of the reporting interface:
/// order of elements, what is required, words, lengths, and what excludes what. The schema itself
/// is not public; four readings of its documentation were compared, and cardinality stays
/// unconfirmed.
public final class TipRules {
    private static final Map<String, List<String>> ORDER = new HashMap<>();
    private static final Map<String, Set<String>> REQUIRED = new HashMap<>();
    private static final Map<String, Set<String>> WORDS = new HashMap<>();
    private static final Map<String, Integer> LONGEST = new HashMap<>();

    static {
        order(
                "report",
                "batchedReport incidentSummary internetDetails lawEnforcement reporter"
                        + " personOrUserReported intendedRecipient victim additionalInfo");
        order(
                "incidentSummary",
                "incidentType platform escalateToHighPriority reportAnnotations incidentDateTime"
                        + " incidentDateTimeDescription");
        order(
                "reportAnnotations",
                "sextortion csamSolicitation minorToMinorInteraction spam sadisticOnlineExploitation"
                        + " informational potentialAggravatingFactors instrumentalUse");
        order("reporter", "reportingPerson contactPerson companyTemplate termsOfService legalURL");
        String person =
                "firstName lastName phone email address age ageAssertionDiscrepancy dateOfBirth";
        for (String each :
                List.of(
                        "reportingPerson",
                        "contactPerson",
                        "personOrUserReportedPerson",
                        "victimPerson")) {
            order(each, person);
        }
        order(
                "personOrUserReported",
                "personOrUserReportedPerson vehicleDescription espIdentifier espService"
                        + " compromisedAccount screenName displayName profileUrl profileBio"
                        + " ipCaptureEvent deviceId thirdPartyUserReported priorCTReports"
                        + " groupIdentifier accountTemporarilyDisabled accountPermanentlyDisabled"
                        + " estimatedLocation allEmailsReported associatedAccount additionalInfo");
        order(
                "victim",
                "victimPerson espIdentifier espService compromisedAccount screenName displayName"
                        + " profileUrl profileBio ipCaptureEvent deviceId schoolName priorCTReports"
                        + " estimatedLocation allEmailsReported associatedAccount additionalInfo");
        order("ipCaptureEvent", "ipAddress eventName dateTime possibleProxy port");
        order(
                "fileDetails",
                "reportId fileId fileName originalFileName uploadedToEspTimestamp locationOfFile"
                        + " fileViewedByEsp exifViewedByEsp publiclyAvailable fileRelevance"
                        + " fileAnnotations industryClassification originalFileHash ipCaptureEvent"
                        + " deviceId details additionalInfo");
        order(
                "fileAnnotations",
                "animeDrawingVirtualHentai potentialMeme viral possibleSelfProduction physicalHarm"
                        + " violenceGore bestiality liveStreaming infant generativeAi");
        order("nameValuePair", "name value type");
        required("report", "incidentSummary reporter");
        required("incidentSummary", "incidentType incidentDateTime");
        required("reporter", "reportingPerson");
        required("reportingPerson", "email");
        required("victim", "victimPerson");
        required("ipCaptureEvent", "ipAddress");
        required("fileDetails", "reportId fileId");
        WORDS.put(
                "incidentType",
                Set.of(
                        "Child Pornography (possession, manufacture, and distribution)",
                        "Child Sex Trafficking",
                        "Child Sex Tourism",
                        "Child Sexual Molestation",
                        "Misleading Domain Name",
                        "Misleading Words or Digital Images on the Internet",
                        "Online Enticement of Children for Sexual Acts",
                        "Unsolicited Obscene Material Sent to a Child"));
        WORDS.put("industryClassification", Set.of("A1", "A2", "B1", "B2"));
        WORDS.put("fileRelevance", Set.of("Reported", "Supplemental Reported"));
        WORDS.put(
                "eventName",
                Set.of("Login", "Registration", "Purchase", "Upload", "Other", "Unknown"));
        WORDS.put("type", Set.of("EXIF", "HASH"));
        for (String flag : List.of("fileViewedByEsp", "exifViewedByEsp", "publiclyAvailable")) {
            WORDS.put(flag, Set.of("true", "false"));
        }
        LONGEST.putAll(
                Map.of(
                        "escalateToHighPriority", 3_000,
                        "incidentDateTimeDescription", 3_000,
                        "termsOfService", 3_000,
                        "originalFileName", 2_056,
                        "legalURL", 2_083,
                        "profileUrl", 2_083,
                        "locationOfFile", 2_083,
                        "espIdentifier", 255,
                        "espService", 100,
                        "screenName", 256));
        LONGEST.put("platform", 256);
        LONGEST.put("name", 64);
        LONGEST.put("url", 2_083);
    }

    private static final Set<String> INTERNET =
            Set.of(
                    "webPageIncident",
                    "emailIncident",
                    "newsgroupIncident",
                    "chatImIncident",
                    "onlineGamingIncident",
                    "cellPhoneIncident",
                    "nonInternetIncident",
                    "peer2peerIncident");
    private static final int HASH_TYPE = 64;

    private final Instant now;
    private final List<Fault> faults = new ArrayList<>();

    private TipRules(Instant now) {
        this.now = now;
    }

    private static void order(String element, String children) {
        ORDER.put(element, List.of(children.split(" ")));
    }

    private static void required(String element, String children) {
        REQUIRED.put(element, Set.copyOf(Arrays.asList(children.split(" "))));
    }

    /// Return everything that is wrong with a document, empty when nothing known speaks against it.
    ///
    /// @param now an incident lies in the past
    public static List<Fault> check(Node document, Instant now) {
        TipRules rules = new TipRules(now);
        rules.walk(document);
        return List.copyOf(rules.faults);
    }

    private void walk(Node node) {
        ordered(node);
        complete(node);
        worded(node);
        switch (node.name()) {
            case "incidentDateTime" -> past(node);
            case "internetDetails" -> internet(node);
            case "fileDetails" -> file(node);
            case "originalFileHash" -> hash(node);
            default -> {}
        }
        node.children().forEach(this::walk);
    }

    private void ordered(Node node) {
        List<String> order = ORDER.get(node.name());
        if (order == null) {
            return;
        }
        int last = -1;
        for (Node child : node.children()) {
            int place = order.indexOf(child.name());
            if (place < 0) {
                add("tip-unknown", child.name());
            } else if (place < last) {
                add("tip-order", child.name());
            } else {
                last = place;
            }
        }
    }

    private void complete(Node node) {
        for (String child : REQUIRED.getOrDefault(node.name(), Set.of())) {
            boolean there =
                    node.child(child)
                            .filter(each -> !each.text().isBlank() || !each.children().isEmpty())
                            .isPresent();
            if (!there) {
                add("tip-required", child);
            }
        }
    }

    private void worded(Node node) {
        Set<String> words = WORDS.get(node.name());
        if (words != null && !words.contains(node.text())) {
            add("tip-value", node.name());
        }
        Integer longest = LONGEST.get(node.name());
        if (longest != null && node.text().length() > longest) {
            faults.add(
                    new Fault("tip-too-long", Map.of("field", node.name(), "limit", "" + longest)));
        }
    }

    private void past(Node node) {
        try {
            if (OffsetDateTime.parse(node.text()).toInstant().isAfter(now)) {
                add("tip-future", node.name());
            }
        } catch (DateTimeException e) {
            add("tip-value", node.name());
        }
    }

    private void internet(Node node) {
        boolean one =
                node.children().size() == 1 && INTERNET.contains(node.children().getFirst().name());
        if (!one) {
            add("tip-internet", node.name());
        }
    }

    private void file(Node node) {
        boolean exif = says(node, "exifViewedByEsp", "true");
        if (exif && !says(node, "fileViewedByEsp", "true")) {
            add("tip-exif-viewed", "fileViewedByEsp");
        }
        boolean supplemental = says(node, "fileRelevance", "Supplemental Reported");
        boolean meme =
                node.child("fileAnnotations")
                        .flatMap(all -> all.child("potentialMeme"))
                        .isPresent();
        if (supplemental && (meme || node.child("industryClassification").isPresent())) {
            add("tip-supplemental", "fileRelevance");
        }
    }

    private void hash(Node node) {
        String type = node.attributes().getOrDefault("hashType", "");
        if (type.isBlank() || type.length() > HASH_TYPE) {
            add("tip-value", "hashType");
        }
    }

    private static boolean says(Node node, String child, String text) {
        return node.child(child).map(Node::text).filter(text::equals).isPresent();
    }

    private void add(String code, String field) {
        faults.add(Fault.of(code, "field", field));
    }
}
