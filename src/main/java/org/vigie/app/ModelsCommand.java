package org.vigie.app;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vigie.inference.Accelerators;
import org.vigie.inference.Manifest;
import org.vigie.inference.ModelPack;
import org.vigie.inference.ModelPacks;
import org.vigie.inference.ModelReport;
import org.vigie.review.FaultException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `vigie models`: which models there are, and whether they compute what their manifests say.
@Command(name = "models")
final class ModelsCommand implements Callable<Integer> {

    @ParentCommand private CommandLineRoot root = new CommandLineRoot();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                root.talk().text().get("command.which", Map.of("commands", "list, test")));
    }

    @Command(name = "list")
    int list(@Option(names = "--json") boolean json) throws FaultException {
        Talk talk = root.talk();
        for (ModelPack pack : ModelPacks.builtIn().all()) {
            Map<String, Object> object = describe(pack.manifest());
            if (json) {
                talk.object(Json.line(object));
            } else {
                talk.result(talk.text().get("models.line", object));
            }
        }
        return 0;
    }

    private static Map<String, Object> describe(Manifest manifest) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", manifest.id());
        object.put("task", manifest.task().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        object.put("bytes", manifest.bytes());
        object.put("sha", manifest.sha256());
        object.put("licence", manifest.licence().code());
        return object;
    }

    @Command(name = "test")
    int test(@Option(names = "--json") boolean json) throws FaultException {
        Talk talk = root.talk();
        boolean allWell = true;
        try (Accelerators accelerators =
                Accelerators.start(HeadlessParts.markers(), Threads.platform("model"))) {
            for (ModelReport report : accelerators.examine()) {
                allWell &= report.contract() && report.golden();
                if (json) {
                    talk.object(Json.line(describe(report)));
                } else {
                    talk.result(sentence(talk, report));
                }
            }
        }
        return allWell ? 0 : 1;
    }

    private static Map<String, Object> describe(ModelReport report) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", report.model());
        object.put("accelerator", report.accelerator().word());
        object.put("contract", report.contract());
        object.put("golden", report.golden());
        object.put("difference", Double.isNaN(report.difference()) ? null : report.difference());
        object.put("tolerance", Double.isNaN(report.tolerance()) ? null : report.tolerance());
        object.put("ms", Double.isNaN(report.millis()) ? null : report.millis());
        object.put("reason", report.reason());
        return object;
    }

    private static String sentence(Talk talk, ModelReport report) {
        boolean right = report.contract() && report.golden();
        Map<String, String> details =
                Map.of(
                        "id", report.model(),
                        "accelerator", report.accelerator().word(),
                        "state", talk.text().get(right ? "models.ok" : "models.wrong"),
                        "delta", String.format(Locale.ROOT, "%.2g", report.difference()),
                        "millis", String.format(Locale.ROOT, "%.2f", report.millis()));
        String said = talk.text().get("models.tested", details);
        return report.reason().isEmpty() ? said : said + ": " + report.reason();
    }
}
