package org.vigie.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.ModelPack;
import org.vigie.inference.ModelReport;
import org.vigie.review.FaultException;

/// Measures every model, built in or added, on every accelerator that works and that it may run on.
final class ModelBench {
    private final HeadlessParts parts;
    private final Talk talk;

    ModelBench(HeadlessParts parts, Talk talk) {
        this.parts = parts;
        this.talk = talk;
    }

    /// Return one object for each model and accelerator.
    List<Map<String, Object>> run() throws FaultException {
        List<ModelReport> reports = new ArrayList<>(parts.accelerators().examine());
        for (ModelPack pack : parts.engine().packs()) {
            talk.progress(pack.id());
            reports.addAll(parts.accelerators().examine(pack));
        }
        return reports.stream().map(ModelBench::figures).toList();
    }

    private static Map<String, Object> figures(ModelReport report) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("model", report.model());
        figures.put("accelerator", report.accelerator().word());
        figures.put("right", report.right());
        figures.put("medianMs", known(report.millis()));
        figures.put("imagesPerSecond", known(report.perSecond()));
        figures.put("whole", report.whole());
        figures.put("reason", report.reason());
        return figures;
    }

    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
