package org.vigie.ui.queue;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Sheets;
import org.vigie.ui.kit.Text;

/// Asks to whom the cases of the view go, says how many they are, and shows how far it is.
public final class RoutingSheet {
    private final RoutingViewModel model;
    private final Sheets sheets;
    private final Text text;
    private final Label question = Faces.paragraph("", "muted");
    private final TextField code = new TextField();
    private final CheckBox leads = new CheckBox();
    private final ProgressBar progress = new ProgressBar();
    private final Button give = new Button();
    private final Button end = new Button();
    private final Button back = new Button();
    private Subscription subscription = Subscription.EMPTY;

    public RoutingSheet(RoutingViewModel model, Sheets sheets, Text text) {
        this.model = model;
        this.sheets = sheets;
        this.text = text;
        code.setId("route-code");
        code.setPromptText(text.get("queue.route.code"));
        code.setAccessibleText(text.get("queue.route.code"));
        leads.setId("route-leads");
        leads.setText(text.get("queue.route.leads"));
        code.disableProperty().bind(leads.selectedProperty());
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText(text.get("queue.route.title"));
        give.setId("route-give");
        give.setDefaultButton(true);
        give.setOnAction(event -> model.route(leads.isSelected() ? "" : code.getText().strip()));
        end.setId("route-end");
        end.setText(text.get("queue.route.end"));
        end.setOnAction(event -> model.end());
        back.setId("route-back");
        back.setText(text.get("queue.route.back"));
        back.setOnAction(event -> model.takeBack());
    }

    public void open() {
        subscription.unsubscribe();
        Button close = new Button(text.get("close"));
        close.setOnAction(event -> sheets.close());
        HBox foot = new HBox(8, back, end, Faces.spring(), close, give);
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox sheet =
                new VBox(
                        14,
                        Faces.label(text.get("queue.route.title"), "title"),
                        question,
                        code,
                        leads,
                        progress,
                        foot);
        sheet.setId("route-sheet");
        subscription =
                Subscription.combine(
                        model.stateProperty().subscribe(this::show),
                        code.textProperty().subscribe(typed -> allow(model.stateProperty().get())),
                        leads.selectedProperty()
                                .subscribe(on -> allow(model.stateProperty().get())));
        model.ask();
        sheets.open(sheet, code, Sheets.Place.OVER);
    }

    private void show(RoutingViewModel.State state) {
        boolean asking = state instanceof RoutingViewModel.State.Asking;
        boolean working = state instanceof RoutingViewModel.State.Working;
        for (Node node : new Node[] {code, leads, give}) {
            Faces.shown(node, asking);
        }
        Faces.shown(progress, working);
        Faces.shown(end, working);
        Faces.shown(back, canGoBack(state));
        question.setText(said(state));
        if (state instanceof RoutingViewModel.State.Working(int done, int cases, boolean away)) {
            progress.setProgress((double) done / cases);
        }
        allow(state);
    }

    private static boolean canGoBack(RoutingViewModel.State state) {
        return switch (state) {
            case RoutingViewModel.State.Over(int done, boolean returned) -> done > 0 && !returned;
            case RoutingViewModel.State.Failed(_, int done) -> done > 0;
            default -> false;
        };
    }

    private String said(RoutingViewModel.State state) {
        return switch (state) {
            case RoutingViewModel.State.Asking(int cases) ->
                    text.count("queue.route.asking", cases);
            case RoutingViewModel.State.Working(int done, int cases, boolean returning) ->
                    text.get(
                            returning ? "queue.route.returning" : "queue.route.giving",
                            java.util.Map.of(
                                    "done", text.number(done), "cases", text.number(cases)));
            case RoutingViewModel.State.Over(int done, boolean returned) ->
                    text.count(returned ? "queue.route.returned" : "queue.route.given", done);
            case RoutingViewModel.State.Failed(var fault, int done) ->
                    text.of(fault) + " " + text.count("queue.route.given", done);
        };
    }

    /// The button names what it does, and to how many.
    private void allow(RoutingViewModel.State state) {
        int cases = state instanceof RoutingViewModel.State.Asking(int some) ? some : 0;
        boolean named = leads.isSelected() || !code.getText().isBlank();
        give.setText(text.count("queue.route.give", cases));
        give.setDisable(cases == 0 || !named);
    }
}
