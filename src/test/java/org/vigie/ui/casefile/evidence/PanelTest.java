package org.vigie.ui.casefile.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.vigie.review.CaseFile;
import org.vigie.review.Medium;
import org.vigie.ui.casefile.RelationWords;
import org.vigie.ui.casefile.StagedCases;
import org.vigie.ui.casefile.StagedPanels;
import org.vigie.ui.casefile.evidence.Section.Kind;
import org.vigie.ui.casefile.evidence.Section.Row;
import org.vigie.ui.kit.DrawnDesk;
import org.vigie.ui.kit.DrawnPolicy;
import org.vigie.ui.kit.Text;

/// What the panel says about the staged cases, in which order, without a screen.
class PanelTest {
    private static final Medium OUTPUT =
            new Medium(Medium.Role.OUTPUT, 0, StagedPanels.OUTPUT, "image/png");

    @Test
    void theChangeLeadsAndAtMostTwoLinesSupportIt() {
        Headline headline = headline(StagedPanels.EDIT, Locale.ENGLISH);
        assertThat(headline.strong())
                .startsWith("Same photo, cropped; clothing region changed")
                .endsWith("face kept.");
        assertThat(headline.supporting())
                .containsExactly(
                        "The same request (Undressing asked for) was refused 2 times, then"
                                + " produced.",
                        "All three classifiers are over their thresholds. Upstream and local"
                                + " disagree on graphic violence.");
        assertThat(headline.warning()).isEmpty();
    }

    @Test
    void knownBytesLeadWhereNoChangeWasMeasured() {
        Headline headline = headline(StagedPanels.KNOWN, Locale.FRENCH);
        assertThat(headline.strong())
                .isEqualTo(
                        "L’image produite est, octet pour octet, un fichier de la liste"
                                + " «\u202ftrust-list-7\u202f», qui l’appelle «\u202fncii\u202f».");
        assertThat(headline.supporting())
                .containsExactly("Le seul classificateur reste sous son seuil.");
    }

    @Test
    void whatDoesNotCorrespondComesAfterOpinions() {
        Headline headline = headline(StagedPanels.APART, Locale.ENGLISH);
        assertThat(headline.strong()).isEqualTo("The only classifier is under its threshold.");
        assertThat(headline.supporting())
                .containsExactly("Not the same photo: nothing was compared.");
    }

    @Test
    void colourlessIsSaidAndNotMeasured() {
        assertThat(headline(StagedPanels.GREY, Locale.ENGLISH).strong())
                .contains("skin-coloured area not applicable: no colour");
    }

    @Test
    void nothingFoundSaysNothingAboutThePicture() {
        Headline headline = headline(StagedPanels.NOTHING, Locale.ENGLISH);
        assertThat(headline.strong())
                .isEqualTo("No examination found anything about this picture.");
        assertThat(headline.supporting()).containsExactly("That says nothing about what it shows.");
    }

    @Test
    void missingEvidenceIsAWarningAndASectionOfItsOwn() {
        Headline headline = headline(StagedPanels.GAPS, Locale.ENGLISH);
        assertThat(headline.warning()).startsWith("2 examinations failed");
        Section gaps = section(StagedPanels.GAPS, Kind.GAPS);
        assertThat(gaps.open()).isTrue();
        assertThat(gaps.rows())
                .extracting(Row::name)
                .containsExactly("What changed in the photo", "nsfw-384");
        assertThat(gaps.rows().getFirst().words()).contains("no time left");
    }

    @Test
    void sectionsStandInOneOrderAndThoseWithoutAFindingAreNamed() {
        assertThat(sections(StagedPanels.EDIT))
                .extracting(Section::kind)
                .containsExactly(
                        Kind.FAMILY, Kind.HISTORY, Kind.PROMPT, Kind.PROVENANCE, Kind.LIMITS);
        assertThat(silent(StagedPanels.EDIT))
                .isEqualTo("Nothing found: known hashes. That proves nothing.");
        assertThat(silent(StagedPanels.NOTHING))
                .contains("known hashes, family, earlier decisions, words of the request and");
    }

    @Test
    void theSameBytesAndALeadAreNotTheSame() {
        Section hashes = section(StagedPanels.KNOWN, Kind.HASHES);
        assertThat(hashes.open()).isTrue();
        assertThat(hashes.summary()).isEqualTo("2 matches");
        assertThat(hashes.strong()).as("the headline says it").isEmpty();
        assertThat(hashes.rows())
                .containsExactly(
                        new Row(
                                "trust-list-7",
                                "same bytes",
                                "the output · SHA-256 · “ncii” · entry a-17"),
                        new Row(
                                "team-leads",
                                "a lead",
                                "the output · distance 18 of 256 · mirrored left to right ·"
                                        + " quality 88 · entry b-3"));
    }

    @Test
    void membersThatDifferAreMarked() {
        Section family = section(StagedPanels.EDIT, Kind.FAMILY);
        assertThat(family.summary()).isEqualTo("9 cases");
        assertThat(family.rows().stream().filter(row -> !row.mark().isEmpty()))
                .extracting(Row::name, Row::mark)
                .contains(org.assertj.core.groups.Tuple.tuple("gen-2026-01-04-000133", "differs"));
        assertThat(family.rows().getFirst().words())
                .startsWith("distance 4, same source photo · decided “Sexualised edit” on");
    }

    @Test
    void historySaysWhoWhenWhatAndWhatIsShared() {
        Section history = section(StagedPanels.EDIT, Kind.HISTORY);
        assertThat(history.summary()).isEqualTo("5 decisions");
        assertThat(history.rows().getFirst().words())
                .contains("“Suggestive”", "M-17", "same source photo, same family");
        assertThat(history.strong()).contains("1 earlier decision about this requester");
    }

    @Test
    void claimsAreCalledClaims() {
        Section claims = section(StagedPanels.EDIT, Kind.PROVENANCE);
        assertThat(claims.rows())
                .containsExactly(
                        new Row(
                                "Software",
                                "“Atelier 2.4” · exif · the output\nThe file names a program that wrote"
                                        + " or changed it."));
        assertThat(claims.note()).contains("not verified");
    }

    @Test
    void whatModelsCannotSeeIsSaidOnceForEach() {
        Section limits = section(StagedPanels.EDIT, Kind.LIMITS);
        assertThat(limits.open()).isFalse();
        assertThat(limits.rows()).extracting(Row::name).doesNotHaveDuplicates();
    }

    private static Findings findings(String id) {
        CaseFile file = StagedCases.file(id);
        return new Findings(file, OUTPUT, DrawnPolicy.pack());
    }

    private static Headline headline(String id, Locale locale) {
        Text text = new Text(locale);
        EvidenceWords words = new EvidenceWords(DrawnPolicy.pack(), text);
        Findings findings = findings(id);
        EvidenceMatrix matrix = EvidenceMatrix.of(findings.opinions(), DrawnPolicy.pack());
        return new HeadlineWords(text, words, relations(text)).of(findings, matrix);
    }

    private static List<Section> sections(String id) {
        Text text = new Text(Locale.ENGLISH);
        return new Sections(text, relations(text)).of(findings(id), headline(id, Locale.ENGLISH));
    }

    private static Section section(String id, Kind kind) {
        return sections(id).stream()
                .filter(section -> section.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static String silent(String id) {
        Text text = new Text(Locale.ENGLISH);
        return new Sections(text, relations(text)).silent(sections(id));
    }

    private static RelationWords relations(Text text) {
        Clock wall = Clock.fixed(Objects.requireNonNull(DrawnDesk.now()), ZoneOffset.UTC);
        return new RelationWords(DrawnPolicy.pack(), text, wall);
    }
}
