package org.vigie.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.app.Packs;
import org.vigie.review.Clock;
import org.vigie.review.Complaint.By;
import org.vigie.review.Generation;
import org.vigie.review.Happening;
import org.vigie.review.Happening.What;

/// Every rule of the pack Vigie comes with: what starts it, what does not, and how long it runs.
class StartingSetTest {
    private static final ClockPack PACK = Packs.builtInClocks();
    private static final String EDIT = "sexualised-edit";
    private static final String MINOR = "apparent-minor";
    private static final String OTHER = "hateful";

    /// @param runs how long; nothing where it must not start
    record Row(String rule, String hint, Generation generation, Instant starts, Duration runs) {
        @Override
        public String toString() {
            return rule + (runs.isZero() ? " not" : "") + " " + hint;
        }
    }

    static List<Row> rows() {
        return List.of(
                on("in-intimate-2h", EDIT, "IN", By.SUBJECT, "intimate", 2),
                on("in-intimate-2h", EDIT, "IN", By.AGENT, "Impersonation", 2),
                not("in-intimate-2h", EDIT, "IN", By.USER, "intimate"),
                not("in-intimate-2h", EDIT, "IN", By.SUBJECT, "trademark"),
                not("in-intimate-2h", EDIT, "US", By.SUBJECT, "intimate"),
                on("in-order-3h", OTHER, "IN", By.COURT, "", 3),
                on("in-order-3h", OTHER, "IN", By.GOVERNMENT, "minor", 3),
                not("in-order-3h", OTHER, "IN", By.SUBJECT, ""),
                on("in-urgent-36h", OTHER, "IN", By.USER, "hate", 36),
                not("in-urgent-36h", OTHER, "IN", By.USER, "trademark"),
                on("in-grievance-7d", OTHER, "IN", By.USER, "trademark", 7 * 24),
                not("in-grievance-7d", OTHER, "IN", By.COURT, "trademark"),
                on("in-action-taken-72h", OTHER, "IN", By.GOVERNMENT, "action-taken-report", 72),
                not("in-action-taken-72h", OTHER, "IN", By.GOVERNMENT, "hate"),
                on("us-take-it-down-48h", EDIT, "US", By.SUBJECT, "intimate", 48),
                not("us-take-it-down-48h", EDIT, "US", By.USER, "intimate"),
                flag("us-report-minor-24h", MINOR, "US", 24),
                noFlag("us-report-minor-24h", MINOR, "FR"),
                noFlag("us-report-minor-24h", EDIT, "US"),
                on("gb-intimate-48h", EDIT, "GB", By.AGENT, "intimate", 48),
                not("gb-intimate-48h", EDIT, "GB", By.AGENT, "hate"),
                on("my-acknowledge-1h", OTHER, "MY", By.USER, "hate", 1),
                not("my-acknowledge-1h", OTHER, "MY", By.COURT, "hate"),
                on("my-assess-12h", EDIT, "MY", By.USER, "intimate", 12),
                not("my-assess-12h", OTHER, "MY", By.USER, "intimate"),
                on("my-priority-24h", EDIT, "MY", By.GOVERNMENT, "intimate", 24),
                not("my-priority-24h", OTHER, "MY", By.GOVERNMENT, "intimate"),
                event("my-final-1h", EDIT, "MY", What.BLOCKED, 1),
                noEvent("my-final-1h", EDIT, "MY", What.REMOVED),
                noEvent("my-final-1h", EDIT, "SG", What.BLOCKED),
                on("my-other-acknowledge-4h", OTHER, "MY", By.USER, "hate", 4),
                not("my-other-acknowledge-4h", EDIT, "MY", By.USER, "hate"),
                on("my-other-assess-24h", OTHER, "MY", By.USER, "hate", 24),
                not("my-other-assess-24h", EDIT, "MY", By.USER, "hate"),
                event("my-other-final-4h", OTHER, "MY", What.BLOCKED, 4),
                noEvent("my-other-final-4h", EDIT, "MY", What.BLOCKED),
                on("my-query-5d", OTHER, "MY", By.USER, "query", 5 * 24),
                not("my-query-5d", OTHER, "MY", By.USER, "hate"),
                on("eu-trusted-flagger-24h", OTHER, "FR", By.TRUSTED_FLAGGER, "", 24),
                on("eu-trusted-flagger-24h", OTHER, "EU", By.TRUSTED_FLAGGER, "", 24),
                not("eu-trusted-flagger-24h", OTHER, "GB", By.TRUSTED_FLAGGER, ""),
                on("eu-notice-72h", OTHER, "IE", By.USER, "trademark", 72),
                not("eu-notice-72h", OTHER, "CH", By.USER, "trademark"),
                flag("policy-minor-1h", MINOR, "BR", 1),
                noFlag("policy-minor-1h", EDIT, "BR"),
                flag("policy-48h", OTHER, "BR", 48));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachRuleStartsWhenItShould(Row row) {
        List<Clock> found =
                PACK.clocksFor(row.generation(), row.hint()).stream()
                        .filter(clock -> clock.ruleId().equals(row.rule()))
                        .toList();
        if (row.runs().isZero()) {
            assertThat(found).isEmpty();
            return;
        }
        assertThat(found)
                .singleElement()
                .satisfies(clock -> {
                    assertThat(clock.start()).isEqualTo(row.starts());
                    assertThat(clock.due()).isEqualTo(row.starts().plus(row.runs()));
                });
    }

    @Test
    void noRuleIsForgottenHere() {
        Set<String> tested =
                rows().stream()
                        .filter(row -> !row.runs().isZero())
                        .map(Row::rule)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(PACK.rules()).extracting(Rule::id).containsExactlyInAnyOrderElementsOf(tested);
    }

    @Test
    void everyRuleNamesItsSourceAndOnlyTheHousesOwnAreVerified() {
        assertThat(PACK.rules())
                .allSatisfy(rule -> {
                    assertThat(rule.source()).isNotBlank();
                    assertThat(rule.verified()).isEqualTo(rule.jurisdiction().equals(Rule.POLICY));
                    assertThat(rule.zone() == null).isEqualTo(rule.verified());
                });
    }

    @Test
    void everyCategoryIsOneOfThePolicys() {
        var policy = Packs.builtInPolicy();
        Stream<String> limited = PACK.rules().stream().flatMap(rule -> rule.categories().stream());
        assertThat(limited).allSatisfy(id -> assertThat(policy.category(id)).isPresent());
    }

    private static Row on(String rule, String hint, String place, By by, String claim, int hours) {
        return new Row(
                rule,
                hint,
                Cases.flagged(
                        List.of(Cases.complaint("c-1", by, place, claim, Cases.COMPLAINED)),
                        List.of("BR"),
                        null),
                Cases.COMPLAINED,
                Duration.ofHours(hours));
    }

    private static Row not(String rule, String hint, String place, By by, String claim) {
        return on(rule, hint, place, by, claim, 0);
    }

    private static Row flag(String rule, String hint, String place, int hours) {
        return new Row(
                rule,
                hint,
                Cases.flagged(List.of(), List.of(place), null),
                Cases.FLAGGED,
                Duration.ofHours(hours));
    }

    private static Row noFlag(String rule, String hint, String place) {
        return flag(rule, hint, place, 0);
    }

    private static Row event(String rule, String hint, String place, What what, int hours) {
        return new Row(
                rule,
                hint,
                Cases.flagged(
                        List.of(), List.of(place), null, new Happening(Cases.COMPLAINED, what, "")),
                Cases.COMPLAINED,
                Duration.ofHours(hours));
    }

    private static Row noEvent(String rule, String hint, String place, What what) {
        return event(rule, hint, place, what, 0);
    }
}
