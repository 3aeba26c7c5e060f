package org.vigie.ui.decision;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.vigie.review.Drafts;
import org.vigie.review.PolicyPack;
import org.vigie.ui.casefile.CaseFileView;
import org.vigie.ui.casefile.CaseFileViewModel;
import org.vigie.ui.casefile.StagedCases;
import org.vigie.ui.casefile.StagedDesk;
import org.vigie.ui.casefile.evidence.EvidenceView;
import org.vigie.ui.casefile.evidence.EvidenceViewModel;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.DrawnDesk;
import org.vigie.ui.kit.DrawnPolicy;
import org.vigie.ui.kit.Fx;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Keys;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;

/// The three rooms around one case, wired as the program wires them.
public final class Bench {
    public final StagedDesk desk = new StagedDesk();
    public final CaseFileViewModel caseFile;
    public final DecisionViewModel decision;
    public final Commands commands = new Commands();
    private final Text text;
    private final EvidenceViewModel evidence;

    public Bench(Locale locale, Executor background, PolicyPack policy) {
        text = new Text(locale);
        Jobs jobs = new Jobs(background, Fx::run, fault -> {});
        Clock wall = Clock.fixed(DrawnDesk.now(), ZoneId.of("Europe/Paris"));
        caseFile = new CaseFileViewModel(desk, policy, text, jobs, wall, names(locale));
        evidence = new EvidenceViewModel(caseFile, policy, text, wall);
        decision = new DecisionViewModel(desk, policy, jobs, caseFile, Drafts.NONE);
        decision.onDecided(saved -> caseFile.show(StagedCases.OTHER));
        decision.onUndone(saved -> caseFile.show(saved.generationId()));
        decision.onSkipped(saved -> caseFile.show(StagedCases.OTHER));
    }

    public Bench(Locale locale, Executor background) {
        this(locale, background, DrawnPolicy.pack());
    }

    private static Function<org.vigie.review.Clock, String> names(Locale locale) {
        boolean french = locale.equals(Locale.FRENCH);
        return clock ->
                switch (clock.ruleId()) {
                    case "in-intimate-2h" ->
                            french ? "IN image intime, 2 h" : "IN intimate image, 2 h";
                    case "us-take-it-down-48h" ->
                            french ? "US demande valide, 48 h" : "US valid request, 48 h";
                    default -> "";
                };
    }

    /// Build the rooms as they share the smallest window; on the JavaFX thread.
    public Scene narrow(Theme theme) {
        Scene scene = scene(theme, 806, 700);
        ((Region) ((BorderPane) scene.getRoot()).getRight()).setPrefWidth(276);
        return scene;
    }

    /// Build the scene; on the JavaFX thread.
    public Scene scene(Theme theme, double width, double height) {
        Parent side = new EvidenceView(evidence, commands, text).root();
        ((Region) side).setPrefWidth(360);
        Region queue = new Region();
        queue.setPrefWidth(290);
        BorderPane root = new BorderPane(new CaseFileView(caseFile, commands, text).root());
        root.setLeft(width > 1_200 ? queue : null);
        root.setRight(side);
        root.setBottom(new DecisionView(decision, commands, text).root());
        Scene scene = new Scene(root, width, height);
        theme.dress(scene);
        new Keys(commands).install(scene);
        return scene;
    }
}
