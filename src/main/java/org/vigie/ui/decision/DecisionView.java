package org.vigie.ui.decision;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.vigie.review.Fault;
import org.vigie.review.PolicyPack;
import org.vigie.ui.casefile.CaseFileView;
import org.vigie.ui.kit.Command;
import org.vigie.ui.kit.Commands;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Patience;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Ticker;

/// The decision bar. Every key is printed where it acts, and the button says at which rung it
/// decides.
public final class DecisionView {
    private static final int USUAL = 3;

    private static final Duration BEAT = Duration.ofMillis(250);

    private final DecisionViewModel decision;
    private final Text text;
    private final Choices<PolicyPack.Category> categories;
    private final Choices<PolicyPack.Action> actions;
    private final TextField reason = new TextField();
    private final Label told = Faces.paragraph("", "small", "muted");
    private final Button decide = new Button();
    private final Region root;
    private final Ticker ticker;
    private final Patience patience;

    /// @param commands where the keys of deciding and the letters of the policy are bound
    public DecisionView(DecisionViewModel decision, Commands commands, Text text) {
        this.decision = decision;
        this.text = text;
        this.categories = categories();
        this.actions = actions();
        this.patience = new Patience(decision::waiting);
        root = build(commands);
        bind(commands);
        decision.categoryProperty().subscribe(this::refresh);
        decision.actions().addListener((SetChangeListener<String>) change -> actions.refresh());
        decision.obstacleProperty().subscribe(obstacle -> tell());
        decision.busyProperty().subscribe(busy -> tell());
        decision.workingProperty().subscribe(patience::wear);
        decision.faultProperty().subscribe(fault -> tell());
        decision.rungProperty().subscribe(rung -> name());
        ticker = new Ticker(BEAT, decision::beat);
    }

    public Parent root() {
        return root;
    }

    /// Stop the countdown; a view that is replaced by another is closed.
    public void close() {
        ticker.close();
        patience.wear(false);
    }

    private Choices<PolicyPack.Category> categories() {
        List<PolicyPack.Category> all = decision.policy().categories();
        Optional<PolicyPack.Category> clear =
                all.stream().filter(each -> each.severity() == 0).findFirst();
        Choices<PolicyPack.Category> row =
                new Choices<>(
                        text.get("decision.category"),
                        all,
                        words(this::name, PolicyPack.Category::key),
                        each -> all.indexOf(each) < USUAL || clear.stream().anyMatch(each::equals),
                        each -> each.equals(decision.categoryProperty().get()),
                        decision::choose);
        row.chips()
                .forEach((category, chip) -> {
                    if (category.severity() == 0) {
                        chip.getStyleClass().add("first");
                    }
                    if (category.diverts()) {
                        chip.getStyleClass().add("diverts");
                    }
                });
        return row;
    }

    private Choices<PolicyPack.Action> actions() {
        List<PolicyPack.Action> all = decision.policy().actions();
        return new Choices<>(
                text.get("decision.actions"),
                all,
                words(each -> named(each.names(), each.id()), PolicyPack.Action::key),
                each -> all.indexOf(each) < USUAL,
                each -> decision.actions().contains(each.id()),
                decision::toggle);
    }

    private <T> Choices.Words<T> words(
            java.util.function.Function<T, String> name,
            java.util.function.Function<T, String> key) {
        return new Choices.Words<>(
                name, key, text.get("decision.more"), text.get("decision.fewer"));
    }

    private String name(PolicyPack.Category category) {
        String name = named(category.names(), category.id());
        return category.diverts() ? name + " · " + text.get("decision.diverts") : name;
    }

    private String named(Map<String, String> names, String id) {
        return names.getOrDefault(text.locale().getLanguage(), id);
    }

    private Region build(Commands commands) {
        VBox rows = new VBox(8, categories.root(), actions.root());
        rows.setMinWidth(0);
        reason.setId("reason");
        reason.setPromptText(text.get("decision.reason", Map.of("key", Command.REASON.keys(text))));
        reason.setAccessibleText(text.get("decision.reason.spoken"));
        reason.textProperty().bindBidirectional(decision.reasonProperty());
        decide.setId("decide");
        decide.getStyleClass().addAll("accent", "decide");
        decide.setMinWidth(Region.USE_PREF_SIZE);
        decide.setGraphic(Faces.keycap(Command.DECIDE.keys(text)));
        decide.setOnAction(event -> commands.fire(Command.DECIDE));
        decide.setTooltip(Faces.tooltip(Command.DECIDE, text));
        told.setId("told");
        told.setMaxWidth(Double.MAX_VALUE);
        told.setAlignment(Pos.CENTER_LEFT);
        VBox said = new VBox(4, told, new MarkView(decision, text).root());
        said.setAlignment(Pos.CENTER_LEFT);
        BarPane bar = new BarPane(rows, new ActRow(reason, decide), said, reason);
        bar.getStylesheets().add(CaseFileView.stylesheet());
        bar.getStyleClass().addAll("panel", "decision-bar");
        return bar;
    }

    private void bind(Commands commands) {
        ObservableValue<Boolean> ready =
                decision.obstacleProperty()
                        .flatMap(obstacle ->
                                decision.busyProperty()
                                        .map(busy -> !busy && obstacle == Obstacle.NONE));
        ObservableValue<Boolean> open =
                decision.obstacleProperty().map(obstacle -> obstacle != Obstacle.NO_CASE);
        commands.bind(Command.DECIDE, decision::decide, ready);
        commands.bind(Command.UNDO, decision::undo);
        commands.bind(Command.SKIP, decision::skip, open);
        commands.bind(Command.REASON, reason::requestFocus, open);
        commands.bind(Command.MORE_CHOICES, this::expand, open);
        commands.bindLetters(decision::letter);
        decide.disableProperty().bind(commands.enabled(Command.DECIDE).not());
        reason.disableProperty().bind(commands.enabled(Command.REASON).not());
        reason.editableProperty()
                .bind(decision.obstacleProperty().map(obstacle -> obstacle != Obstacle.STANDING));
    }

    private void expand() {
        categories.expand();
        actions.expand();
    }

    private void refresh(PolicyPack.Category category) {
        if (category == null) {
            categories.fold();
            actions.fold();
        }
        categories.refresh();
        actions.refresh();
    }

    private void name() {
        String words =
                text.get(
                        "decision.decideAt",
                        Map.of("rung", decision.rungProperty().get().number()));
        decide.setText(words);
        decide.setAccessibleText(words);
    }

    private void tell() {
        Fault fault = decision.faultProperty().get();
        Faces.styled(told, fault == null ? "muted" : "over", List.of("over", "muted"));
        told.setText(fault == null ? missing() : text.of(fault));
    }

    private String both() {
        return decision.contradiction().stream()
                .map(action ->
                        text.get("case.quote", Map.of("text", named(action.names(), action.id()))))
                .collect(Collectors.joining(text.get("decision.and")));
    }

    private String missing() {
        if (decision.busyProperty().get()) {
            return "";
        }
        return switch (decision.obstacleProperty().get()) {
            case NO_CASE -> text.get("decision.noCase");
            case STANDING -> text.get("decision.standing");
            case NO_CATEGORY -> text.get("decision.noCategory");
            case NO_ACTION -> text.get("decision.noAction");
            case CONTRADICTION -> text.get("decision.contradiction", Map.of("actions", both()));
            case NO_REASON -> text.get("decision.noReason");
            case NONE -> "";
        };
    }
}
