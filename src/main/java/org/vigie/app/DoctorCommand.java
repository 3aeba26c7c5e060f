package org.vigie.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `vigie doctor`: whether this machine is fit, and why something is not as good as it could be.
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {

    @ParentCommand private CommandLineRoot root = new CommandLineRoot();

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() {
        Talk talk = root.talk();
        List<Checkup.Finding> findings = new Checkup(root, talk.text()).findings();
        if (json) {
            talk.object(
                    Json.line(Map.of("findings", findings.stream().map(this::object).toList())));
        } else {
            findings.forEach(finding -> talk.result(line(talk, finding)));
        }
        boolean fit = findings.stream().noneMatch(f -> f.state() == Checkup.State.FAIL);
        return fit ? 0 : 1;
    }

    private Map<String, Object> object(Checkup.Finding finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("topic", finding.topic());
        object.put("state", finding.state().word());
        object.put("sentence", finding.sentence());
        return object;
    }

    private static String line(Talk talk, Checkup.Finding finding) {
        String state = talk.text().get("doctor." + finding.state().word());
        return String.format("%-6s %-14s %s", state, finding.topic(), finding.sentence());
    }
}
