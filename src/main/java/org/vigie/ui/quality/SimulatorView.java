package org.vigie.ui.quality;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.vigie.quality.ThresholdCurve;
import org.vigie.review.Quality.Finding;
import org.vigie.ui.kit.Faces;
import org.vigie.ui.kit.Text;

/// What another threshold of a model would have meant for what people decided.
final class SimulatorView {
    private final QualityViewModel model;
    private final QualityWords words;
    private final CurveChart chart = new CurveChart();
    private final ComboBox<Finding> findings = new ComboBox<>();
    private final Slider slider = new Slider(0, 1, 0.5);
    private final Label sentence = Faces.paragraph("", "title");
    private final Label matrix = Faces.paragraph("", "small", "muted", "figures");
    private final VBox root;

    SimulatorView(QualityViewModel model, QualityWords words) {
        this.model = model;
        this.words = words;
        Text text = words.text();
        findings.setId("finding");
        findings.setItems(model.findings());
        findings.setMaxWidth(Double.MAX_VALUE);
        findings.setAccessibleText(text.get("quality.finding"));
        findings.setPromptText(text.get("quality.finding"));
        findings.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Finding finding) {
                        return finding == null ? "" : words.finding(finding);
                    }

                    @Override
                    public @Nullable Finding fromString(String typed) {
                        return model.findingProperty().get();
                    }
                });
        findings.valueProperty().bindBidirectional(model.findingProperty());
        slider.setId("threshold");
        slider.setBlockIncrement(0.01);
        slider.setAccessibleText(text.get("quality.threshold"));
        slider.valueProperty().bindBidirectional(model.thresholdProperty());
        sentence.setId("simulated");
        root =
                new VBox(
                        10,
                        Faces.paragraph(text.get("quality.simulator"), "card-title"),
                        Faces.paragraph(text.get("quality.simulator.what"), "small", "muted"),
                        findings,
                        chart,
                        new HBox(
                                Faces.label(words.number(0), "small", "muted", "figures"),
                                Faces.spring(),
                                Faces.label(words.number(1), "small", "muted", "figures")),
                        slider,
                        legend(text),
                        sentence,
                        matrix,
                        Faces.paragraph(text.get("quality.simulator.limits"), "small", "dim"));
        root.getStyleClass().add("quality-simulator");
        model.curveProperty().subscribe(curve -> say());
        model.thresholdProperty().subscribe(value -> say());
    }

    Node root() {
        return root;
    }

    private static Node legend(Text text) {
        FlowPane legend =
                new FlowPane(
                        16,
                        4,
                        sign("curve-out-sign", text.get("quality.legend.out")),
                        sign("curve-missed-sign", text.get("quality.legend.missed")));
        return legend;
    }

    private static Node sign(String style, String words) {
        Region mark = new Region();
        mark.getStyleClass().add(style);
        HBox sign = new HBox(6, mark, Faces.label(words, "small", "muted"));
        sign.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return sign;
    }

    private void say() {
        ThresholdCurve curve = model.curveProperty().get();
        Finding finding = model.findingProperty().get();
        boolean any = curve != null && finding != null && curve.cases() > 0;
        double threshold = model.thresholdProperty().get();
        double present = finding == null ? Double.NaN : finding.threshold();
        String said =
                curve != null && any
                        ? words.simulated(curve, threshold, present)
                        : words.text().get("quality.simulator.nothing");
        sentence.setText(said);
        matrix.setText(curve != null && any ? words.matrix(curve.at(threshold)) : "");
        slider.setDisable(!any);
        chart.show(curve, threshold, present, said);
    }
}
