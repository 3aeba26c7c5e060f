package org.vigie.ui.quality;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vigie.quality.Estimate;
import org.vigie.quality.ThresholdCurve;
import org.vigie.quality.ThresholdCurve.Point;
import org.vigie.review.PolicyPack;
import org.vigie.review.Quality.Finding;
import org.vigie.ui.kit.Text;

/// Says what stands on the quality page.
final class QualityWords {
    private final Text text;
    private final PolicyPack policy;

    QualityWords(Text text, PolicyPack policy) {
        this.text = text;
        this.policy = policy;
    }

    Text text() {
        return text;
    }

    String category(String id) {
        return policy.category(id)
                .map(each -> each.names().getOrDefault(text.locale().getLanguage(), id))
                .orElseGet(() -> text.has("findings." + id) ? text.get("findings." + id) : id);
    }

    String verdict(String category, List<String> actions) {
        String said =
                actions.stream()
                        .map(id ->
                                policy.action(id)
                                        .map(each ->
                                                each.names()
                                                        .getOrDefault(
                                                                text.locale().getLanguage(), id))
                                        .orElse(id))
                        .collect(Collectors.joining(" · "));
        return category(category) + " · " + said;
    }

    String finding(Finding finding) {
        String key = "panel.analyzer." + finding.analyzer();
        String name = text.has(key) ? text.get(key) : finding.analyzer();
        return name + " · " + category(finding.category());
    }

    String number(double value) {
        return String.format(text.locale(), "%.2f", value);
    }

    String value(Estimate estimate) {
        return estimate.known() ? number(estimate.value()) : text.get("quality.unknown");
    }

    /// Return the interval and what it rests on.
    String interval(Estimate estimate) {
        if (!estimate.known()) {
            return text.count("quality.tooFew", estimate.count());
        }
        return text.get(
                "quality.interval",
                Map.of(
                        "low", number(estimate.low()),
                        "high", number(estimate.high()),
                        "count", text.number(estimate.count())));
    }

    String percent(Estimate estimate) {
        return estimate.known()
                ? text.get("quality.percent", Map.of("share", Math.round(100 * estimate.value())))
                : text.get("quality.unknown");
    }

    /// Return what a threshold would have meant, beside the one in use.
    String simulated(ThresholdCurve curve, double threshold, double present) {
        Point then = curve.at(threshold);
        String said =
                text.get(
                        "quality.simulated",
                        Map.of(
                                "threshold", number(threshold),
                                "cases", text.number(then.all()),
                                "out", text.number(then.pointedOut()),
                                "missed", text.number(then.falseNegatives()),
                                "violations",
                                        text.number(then.truePositives() + then.falseNegatives())));
        return Double.isNaN(present) ? said : said + " " + compared(then, curve.at(present));
    }

    private String compared(Point then, Point now) {
        int fewer = now.pointedOut() - then.pointedOut();
        if (fewer == 0) {
            return text.get("quality.compared.same");
        }
        return text.get(
                fewer > 0 ? "quality.compared.fewer" : "quality.compared.more",
                Map.of(
                        "share",
                        Math.round(100.0 * Math.abs(fewer) / Math.max(1, now.pointedOut())),
                        "missed",
                        text.number(Math.abs(then.falseNegatives() - now.falseNegatives()))));
    }

    String matrix(Point point) {
        return text.get(
                "quality.matrix",
                Map.of(
                        "tp", point.truePositives(),
                        "fp", point.falsePositives(),
                        "tn", point.trueNegatives(),
                        "fn", point.falseNegatives()));
    }
}
