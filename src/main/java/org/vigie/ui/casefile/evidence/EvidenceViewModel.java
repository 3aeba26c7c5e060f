package org.vigie.ui.casefile.evidence;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vigie.review.CaseFile;
import org.vigie.review.Medium;
import org.vigie.review.PolicyPack;
import org.vigie.ui.casefile.CaseFileViewModel;
import org.vigie.ui.kit.Text;

/// What the evidence says about the open case, one picture at a time; outputs come first.
public final class EvidenceViewModel {
    private static final String APPARENT_MINOR = "apparent_minor";

    private final PolicyPack policy;
    private final EvidenceWords words;
    private final ReadOnlyObjectWrapper<@Nullable Panel> panel = new ReadOnlyObjectWrapper<>();
    private @Nullable CaseFile file;

    public EvidenceViewModel(CaseFileViewModel caseFile, PolicyPack policy, Text text) {
        this.policy = policy;
        this.words = new EvidenceWords(policy, text);
        caseFile.fileProperty().subscribe(this::show);
    }

    /// All the panel shows.
    ///
    /// @param summary the strong sentence
    /// @param detail what was measured beside the opinions, or empty
    /// @param subjects pictures that something was found about, outputs first
    /// @param subject the one whose findings are shown, null when there is no picture at all
    /// @param minor whether somebody upstream raised the question of adulthood
    record Panel(
            String summary,
            String detail,
            EvidenceMatrix matrix,
            List<Medium> subjects,
            @Nullable Medium subject,
            boolean minor) {
        Panel {
            subjects = List.copyOf(subjects);
        }
    }

    ReadOnlyObjectProperty<@Nullable Panel> panelProperty() {
        return panel.getReadOnlyProperty();
    }

    EvidenceWords words() {
        return words;
    }

    /// Show what was found about another picture of the case.
    void turnTo(Medium subject) {
        CaseFile open = file;
        if (open != null) {
            panel.set(panel(open, subject));
        }
    }

    private void show(@Nullable CaseFile next) {
        Panel before = panel.get();
        file = next;
        if (next == null) {
            panel.set(null);
            return;
        }
        List<Medium> subjects = subjects(next);
        Medium kept = before == null ? null : before.subject();
        Medium first = subjects.isEmpty() ? null : subjects.getFirst();
        panel.set(panel(next, kept != null && subjects.contains(kept) ? kept : first));
    }

    private Panel panel(CaseFile open, @Nullable Medium subject) {
        String sha256 = subject == null ? "" : subject.sha256();
        EvidenceMatrix matrix = EvidenceMatrix.of(open.evidence(), sha256, policy);
        return new Panel(
                words.summary(matrix),
                words.detail(open),
                matrix,
                subjects(open),
                subject,
                minor(open));
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

    private static boolean minor(CaseFile open) {
        return open.generation().signals().stream()
                        .anyMatch(signal -> signal.label().equalsIgnoreCase(APPARENT_MINOR))
                || open.evidence().stream()
                        .anyMatch(one -> one.label().equalsIgnoreCase(APPARENT_MINOR));
    }
}
