package org.vigie.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.vigie.exposure.Dose;
import org.vigie.exposure.Totals;
import org.vigie.exposure.Viewing;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;
import org.vigie.review.Rung;
import org.vigie.store.Exposures;
import org.vigie.ui.kit.Text;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `vigie wellness`: what a lead may know of how the looking went. It names nobody.
@Command(name = "wellness")
final class WellnessCommand implements Callable<Integer> {
    private static final int LONGEST = 366;

    @ParentCommand private CommandLineRoot root = new CommandLineRoot();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                root.talk().text().get("command.which", Map.of("commands", "totals")));
    }

    @Command(name = "totals")
    int totals(
            @Option(names = "--days", defaultValue = "7", paramLabel = "N") int days,
            @Option(names = "--json") boolean json)
            throws FaultException {
        Talk talk = root.talk();
        if (days < 1 || days > LONGEST) {
            throw new CommandLine.ParameterException(
                    spec.commandLine().getSubcommands().get("totals"),
                    talk.text().get("wellness.days", Map.of("most", LONGEST)));
        }
        PolicyPack policy = root.policyPack();
        return LogAccess.read(
                root,
                storage -> {
                    Instant now = Clock.systemUTC().instant();
                    Exposures.Team team =
                            storage.exposures().team(now.minus(Duration.ofDays(days)));
                    Totals totals = totals(team, policy, now);
                    if (json) {
                        talk.object(Json.line(json(totals, days)));
                    } else {
                        lines(totals, days, talk.text()).forEach(talk::result);
                    }
                    return 0;
                });
    }

    static Totals totals(Exposures.Team team, PolicyPack policy, Instant now) {
        List<Viewing> looks = new Viewings(policy).of(team.looks(), now);
        Dose dose = new Dose(policy.desk().dose());
        Duration revealed =
                looks.stream()
                        .filter(look -> look.rung().showsOriginal())
                        .map(Viewing::lasted)
                        .reduce(Duration.ZERO, Duration::plus);
        int settled = sum(team.settled(), Rung.COLOUR);
        return Totals.of(
                team.bounds(),
                team.breaks(),
                new Totals.Amounts(
                        team.people(),
                        revealed,
                        looks.stream().mapToDouble(dose::of).sum(),
                        settled,
                        sum(team.settled(), Rung.VEIL)));
    }

    private static int sum(Map<Integer, Integer> settled, Rung highest) {
        return settled.entrySet().stream()
                .filter(each -> each.getKey() <= highest.number())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static List<String> lines(Totals totals, int days, Text text) {
        List<String> lines = new ArrayList<>();
        lines.add(text.count("wellness.span", days));
        lines.add(text.count("wellness.cap.hour", totals.bounds().getOrDefault("hour", 0)));
        lines.add(text.count("wellness.cap.day", totals.bounds().getOrDefault("day", 0)));
        lines.add(text.count("wellness.breaks", totals.breaks()));
        lines.add(
                totals.amounts()
                        .map(amounts -> words(amounts, text))
                        .orElseGet(() ->
                                text.get("wellness.few", Map.of("least", Totals.LEAST_PEOPLE))));
        return lines;
    }

    private static String words(Totals.Amounts amounts, Text text) {
        return text.get(
                "wellness.amounts",
                Map.of(
                        "people", text.number(amounts.people()),
                        "settled", text.number(amounts.settled()),
                        "unseen", text.number(amounts.unseen()),
                        "minutes", text.number(amounts.revealed().toMinutes()),
                        "dose", text.number(Math.round(amounts.dose()))));
    }

    private static Map<String, Object> json(Totals totals, int days) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("days", days);
        all.put("capHour", totals.bounds().getOrDefault("hour", 0));
        all.put("capDay", totals.bounds().getOrDefault("day", 0));
        all.put("breaks", totals.breaks());
        totals.amounts()
                .ifPresent(amounts -> {
                    all.put("people", amounts.people());
                    all.put("settled", amounts.settled());
                    all.put("settledUnseen", amounts.unseen());
                    all.put("revealedSeconds", amounts.revealed().toSeconds());
                    all.put("dose", Math.round(amounts.dose()));
                });
        return all;
    }
}
