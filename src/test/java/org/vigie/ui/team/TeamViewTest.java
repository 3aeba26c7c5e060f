package org.vigie.ui.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.review.Team;
import org.vigie.ui.kit.Jobs;
import org.vigie.ui.kit.Text;
import org.vigie.ui.kit.Theme;
import org.vigie.ui.kit.UiTest;

@SuppressWarnings("NullAway.Init")
class TeamViewTest extends UiTest {
    private static final Instant NOW = Instant.parse("2026-01-14T10:41:00Z");

    private TeamView view;

    @AfterEach
    void stop() {
        doOnFx(view::close);
    }

    private void open(Team team, Theme theme, String language) {
        show(
                theme,
                1440,
                858,
                () -> {
                    TeamViewModel model =
                            new TeamViewModel(team, Jobs.onCurrentThread(fault -> {}));
                    view = new TeamView(model, ZoneOffset.UTC, new Text(Locale.of(language)));
                    return view.root();
                });
        doOnFx(view::shown);
        settle();
    }

    private static Team.Standing standing(double pace, long late) {
        List<Team.Day> days = new ArrayList<>();
        List<Team.Hour> hours = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            long came = 180 + 37L * i % 90;
            long decided = i == 3 ? 0 : 160 + 29L * i % 110;
            Instant start = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(i));
            days.add(new Team.Day(start, came, decided, decided * (60 + i) / 100, i % 4));
        }
        for (int hour = 1; hour <= 24; hour++) {
            long behind = Math.max(0, late - 2L * Math.abs(hour - 8));
            hours.add(new Team.Hour(NOW.plus(Duration.ofHours(hour)), 20L * hour, behind));
        }
        return new Team.Standing(
                NOW,
                List.of(3L, 11L, 42L, 128L, 203L, 61L),
                days,
                pace,
                hours,
                new Team.Agreement(pace == 0 ? 0 : 50, pace == 0 ? 0 : 35));
    }

    private String sentence() {
        return onFx(() -> lookup("#team-forecast").<Label>query().getText());
    }

    @Test
    void whatWillBeLateIsSaidInOneSentence() {
        open(() -> standing(31, 12), Theme.DARK, "en");
        assertThat(sentence())
                .isEqualTo(
                        "At the present pace of 31 decisions an hour, 12 cases will be late by"
                                + " 18:41.");
    }

    @Test
    void withoutAPaceNothingIsForeseen() {
        open(() -> standing(0, 12), Theme.DARK, "en");
        assertThat(sentence()).startsWith("Nothing was decided in the last day");
    }

    private String agreement() {
        return onFx(() -> lookup("#team-agreement").<Label>query().getText())
                .replaceAll("\\p{Zs}", " ");
    }

    @Test
    void agreementIsSaidWithHowSureItIs() {
        open(() -> standing(31, 12), Theme.DARK, "en");
        assertThat(agreement())
                .isEqualTo(
                        "Of 50 decisions judged a second time in these days, 70 % were judged"
                                + " alike (95 %: 56 % to 81 %).");
    }

    @Test
    void withoutSecondLooksNothingIsSaidOfAgreement() {
        open(() -> standing(0, 12), Theme.DARK, "en");
        assertThat(agreement()).startsWith("No decision was judged a second time");
    }

    @Test
    void everyChartIsSaidInWords() {
        open(() -> standing(31, 0), Theme.DARK, "en");
        assertThat(sentence()).endsWith("every open case meets its clock.");
        List<Node> charts = onFx(() -> List.copyOf(lookup(".bars").queryAll()));
        assertThat(charts).hasSize(4);
        assertThat(charts).extracting(Node::getAccessibleText).allMatch(said -> said.length() > 20);
        assertThat(charts.getFirst().getAccessibleText())
                .isEqualTo(
                        "What waits: breached 3, < 1\u202fh 11, < 4\u202fh 42, < 24\u202fh 128,"
                                + " later 203, no clock 61");
    }

    @Test
    void aFaultIsSaidOnThePage() {
        open(
                () -> {
                    throw new FaultException(Fault.of("decision-unknown"));
                },
                Theme.DARK,
                "en");
        assertThat(onFx(() -> lookup("#team-fault").<Label>query().getText())).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"DARK,fr", "LIGHT,en", "CONTRAST,fr"})
    void pictures(Theme theme, String language) {
        open(() -> standing(31, 12), theme, language);
        shot("team-" + language + "-" + theme.word());
    }
}
