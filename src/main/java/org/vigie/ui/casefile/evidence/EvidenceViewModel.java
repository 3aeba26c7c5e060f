package org.vigie.ui.casefile.evidence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vigie.review.CaseFile;
import org.vigie.review.Evidence;
import org.vigie.review.Medium;
import org.vigie.review.PolicyPack;
import org.vigie.ui.casefile.CaseFileViewModel;
import org.vigie.ui.casefile.ExplanationViewModel;
import org.vigie.ui.casefile.Foresight;
import org.vigie.ui.casefile.RelationWords;
import org.vigie.ui.casefile.evidence.Section.Kind;
import org.vigie.ui.kit.Text;

/// What the evidence says about the open case, and who said what about the picture the keys act on.
public final class EvidenceViewModel {
    private static final String APPARENT_MINOR = "apparent_minor";

    /// Panels in words, a few kilobytes each, and as many again of an order that changed.
    private static final int MOST_READY = 2 * Foresight.CASES;

    private final CaseFileViewModel caseFile;
    private final PolicyPack policy;
    private final EvidenceWords words;
    private final HeadlineWords headlines;
    private final Sections sections;
    private final ReadOnlyObjectWrapper<@Nullable Panel> panel = new ReadOnlyObjectWrapper<>();
    private final Map<Kind, Boolean> chosen = new EnumMap<>(Kind.class);
    private final Map<Subject, Panel> ready = new ConcurrentHashMap<>();
    private @Nullable Evidence pointed;

    /// @param wall what time it is and in which zone
    public EvidenceViewModel(CaseFileViewModel caseFile, PolicyPack policy, Text text, Clock wall) {
        this.caseFile = caseFile;
        this.policy = policy;
        this.words = new EvidenceWords(policy, text);
        RelationWords relations = new RelationWords(policy, text, wall);
        this.headlines = new HeadlineWords(text, words, relations);
        this.sections = new Sections(text, relations);
        caseFile.fileProperty().subscribe(file -> show());
        caseFile.subjectProperty().subscribe(subject -> show());
    }

    /// All the panel shows.
    ///
    /// @param silent names what had nothing to say, or empty
    /// @param subjects pictures that something was found about, outputs first
    /// @param subject the one whose opinions are shown, null when there is no picture at all
    /// @param minor whether somebody upstream raised the question of adulthood
    /// @param explainable findings whose models can be asked, the strongest first
    record Panel(
            Headline headline,
            EvidenceMatrix matrix,
            List<Section> sections,
            String silent,
            List<Medium> subjects,
            @Nullable Medium subject,
            boolean minor,
            List<Evidence> explainable) {
        Panel {
            sections = List.copyOf(sections);
            subjects = List.copyOf(subjects);
            explainable = List.copyOf(explainable);
        }
    }

    ReadOnlyObjectProperty<@Nullable Panel> panelProperty() {
        return panel.getReadOnlyProperty();
    }

    /// Whether another case is on its way.
    ReadOnlyBooleanProperty turningProperty() {
        return caseFile.turningProperty();
    }

    EvidenceWords words() {
        return words;
    }

    ExplanationViewModel explanation() {
        return caseFile.explanation();
    }

    /// Show what was found about another picture of the case.
    void turnTo(Medium subject) {
        caseFile.turnTo(subject);
    }

    /// Remember the finding that somebody points at, null for none.
    void pointAt(@Nullable Evidence finding) {
        pointed = finding;
    }

    /// Return the finding that would be asked about: the one pointed at, or the strongest when
    /// nothing is pointed at; null when it cannot be asked.
    @Nullable Evidence askable(@Nullable Evidence finding) {
        Panel shown = panel.get();
        if (shown == null || shown.explainable().isEmpty()) {
            return null;
        }
        if (finding == null) {
            return shown.explainable().getFirst();
        }
        return shown.explainable().contains(finding) ? finding : null;
    }

    /// Ask where an answer comes from. An answer that is there is taken away, unless another
    /// finding is pointed at.
    void explain() {
        Evidence finding = askable(pointed);
        boolean answered = explanation().stateProperty().get().about() != null;
        if (pointed == null && answered) {
            explanation().clear();
        } else if (finding != null) {
            explanation().ask(finding);
        }
    }

    /// Return whether a section is open: as somebody left it in this session, or as it begins.
    boolean open(Section section) {
        return chosen.getOrDefault(section.kind(), section.open());
    }

    /// Leave a section open or closed, in this case and the next ones.
    void leave(Section section, boolean open) {
        chosen.put(section.kind(), open);
    }

    private void show() {
        CaseFile open = caseFile.fileProperty().get();
        pointed = null;
        if (open == null) {
            panel.set(null);
            return;
        }
        Subject about = new Subject(open, caseFile.shownOutput(), caseFile.subjectProperty().get());
        Panel known = ready.remove(about);
        panel.set(known == null ? panel(about) : known);
    }

    /// What a panel is about. Two of them are the same only when all that was found is.
    private record Subject(CaseFile file, @Nullable Medium output, @Nullable Medium subject) {}

    /// Put into words what is known of a case that is likely to be opened next; any thread. The
    /// words serve when that case is opened exactly as it was foreseen.
    public void foresee(CaseFile file) {
        Medium first =
                Stream.concat(
                                file.generation().outputs().stream(),
                                file.generation().sources().stream())
                        .findFirst()
                        .orElse(null);
        Subject about = new Subject(file, first, first);
        if (ready.size() >= MOST_READY) {
            ready.clear();
        }
        ready.computeIfAbsent(about, this::panel);
    }

    /// The headline is about the output, whichever picture the opinions shown are about.
    private Panel panel(Subject about) {
        CaseFile open = about.file();
        Medium output = about.output();
        Medium subject = about.subject();
        Findings judged = new Findings(open, output, policy);
        Findings findings = new Findings(open, subject, policy);
        EvidenceMatrix matrix = EvidenceMatrix.of(findings.opinions(), policy);
        Headline headline = headlines.of(judged, EvidenceMatrix.of(judged.opinions(), policy));
        List<Section> present = sections.of(findings, headline);
        return new Panel(
                headline,
                matrix,
                present,
                sections.silent(present),
                subjects(open),
                subject,
                minor(open),
                findings.explainable());
    }

    private static List<Medium> subjects(CaseFile open) {
        List<Medium> subjects = new ArrayList<>(open.generation().outputs());
        open.generation().sources().stream()
                .filter(source -> found(open, source))
                .forEach(subjects::add);
        return subjects;
    }

    private static boolean found(CaseFile open, Medium medium) {
        return open.evidence().stream().anyMatch(one -> one.mediumSha256().equals(medium.sha256()));
    }

    /// Whether anybody, upstream or here, spoke of a category that leaves the ordinary queue, or of
    /// apparent minors; how surely is not asked.
    private boolean minor(CaseFile open) {
        return open.generation().signals().stream()
                        .anyMatch(signal -> signal.label().equalsIgnoreCase(APPARENT_MINOR))
                || open.evidence().stream()
                        .filter(Evidence::applicable)
                        .anyMatch(one ->
                                one.label().equalsIgnoreCase(APPARENT_MINOR)
                                        || diverts(one.category()));
    }

    private boolean diverts(String category) {
        return policy.category(category).map(PolicyPack.Category::diverts).orElse(false);
    }
}
