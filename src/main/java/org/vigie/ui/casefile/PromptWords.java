package org.vigie.ui.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vigie.review.AttemptTrail;
import org.vigie.review.PromptMarks;
import org.vigie.review.PromptMarks.Mark;
import org.vigie.review.PromptMarks.Slot;
import org.vigie.review.PromptMarks.Stage;
import org.vigie.review.Rephrasing;
import org.vigie.ui.kit.Text;

/// Says what the words of a prompt ask for. Whatever stood in the prompt passes through
/// [VisibleText].
public final class PromptWords {
    private final Text text;

    public PromptWords(Text text) {
        this.text = text;
    }

    /// Return the name of a rule; an operator's own rule keeps its id.
    public String rule(String id) {
        String key = "prompts.rule." + id;
        return text.has(key) ? text.get(key) : VisibleText.of(id);
    }

    /// Return what a word stands for in a request.
    public String slot(Slot slot) {
        return text.get("prompts.slot." + key(slot));
    }

    /// Return what was undone, as a verb: "removing invisible characters".
    public String stage(Stage stage) {
        return text.get("prompts.stage." + key(stage));
    }

    /// Return the sentence that says what had to be undone before anything matched, empty when the
    /// plain text did.
    public String stages(List<Stage> stages) {
        if (stages.isEmpty()) {
            return "";
        }
        List<String> undone = stages.stream().map(this::stage).toList();
        return text.get("prompts.stages", Map.of("undone", list(undone)));
    }

    /// Return which text was read.
    public String part(PromptMarks marks) {
        return text.get(
                "prompts.part." + key(marks.part()),
                Map.of("number", text.number(marks.attempt() + 1L)));
    }

    /// Return the sentence that quotes smuggled text, empty when there was none.
    public String hidden(PromptMarks marks) {
        return marks.hidden().isEmpty()
                ? ""
                : text.get("prompts.hidden", Map.of("text", VisibleText.of(marks.hidden())));
    }

    /// Return everything there is to say about one finding, without a word of the prompt except
    /// what was hidden.
    public String summary(PromptMarks marks) {
        String head =
                text.get(
                        "prompts.finding",
                        Map.of("rule", rule(marks.rule()), "where", part(marks)));
        return String.join(" ", List.of(head, stages(marks.stages()), hidden(marks))).strip();
    }

    /// Return what a marked word is to somebody who points at it, in one line or two.
    public String mark(Mark mark) {
        String head =
                mark.language().isEmpty()
                        ? slot(mark.slot())
                        : text.get(
                                "prompts.mark",
                                Map.of(
                                        "slot", slot(mark.slot()),
                                        "entry", entry(mark.entry()),
                                        "language", language(mark.language())));
        return (head + "\n" + stages(mark.stages())).strip();
    }

    /// Return what the words of one try ask for: "nothing the word lists know", or its rules.
    public String asked(AttemptTrail.Step step) {
        List<String> rules =
                step.asked().stream()
                        .filter(AttemptTrail.Asked::over)
                        .map(asked -> rule(asked.rule()))
                        .distinct()
                        .toList();
        return rules.isEmpty() ? text.get("prompts.asked.nothing") : list(rules);
    }

    /// Return the sentence for a request that was refused and then went through.
    public String rephrasing(Rephrasing found) {
        String last = found.steps().getLast().rule();
        boolean same = found.steps().stream().allMatch(step -> step.rule().equals(last));
        return text.count(
                        same ? "prompts.rephrased.same" : "prompts.rephrased.kind",
                        found.refusals())
                .replace("{rule}", rule(last));
    }

    /// Return what the words of an entry mean; an operator's own entry keeps its id.
    private String entry(String id) {
        String role = id.replaceFirst("^[^/]*/", "").replaceFirst("\\..*$", "");
        String key = "prompts.role." + role;
        return text.has(key) ? text.get(key) : VisibleText.of(id);
    }

    private String language(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(text.locale());
        return tag.equals("mul") || name.isEmpty() ? text.get("prompts.anyLanguage") : name;
    }

    private String list(List<String> items) {
        if (items.size() == 1) {
            return items.getFirst();
        }
        String head = String.join(", ", items.subList(0, items.size() - 1));
        return text.get("case.list.and", Map.of("head", head, "last", items.getLast()));
    }

    private static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
