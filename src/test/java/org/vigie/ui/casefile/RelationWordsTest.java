package org.vigie.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.app.Packs;
import org.vigie.review.Family;
import org.vigie.review.Family.Bond;
import org.vigie.review.Family.Count;
import org.vigie.review.Family.Member;
import org.vigie.review.Family.Tie;
import org.vigie.review.History;
import org.vigie.review.Precedent;
import org.vigie.review.Precedent.Link;
import org.vigie.ui.kit.DrawnDesk;
import org.vigie.ui.kit.Text;

class RelationWordsTest {
    private final RelationWords english = words(Locale.ENGLISH);
    private final RelationWords french = words(Locale.FRENCH);

    private static RelationWords words(Locale locale) {
        Clock wall = Clock.fixed(DrawnDesk.now(), ZoneOffset.UTC);
        return new RelationWords(Packs.builtInPolicy(), new Text(locale), wall);
    }

    private static Family family(Bond bond, int elsewhere, Count... tally) {
        int size = 0;
        for (Count count : tally) {
            size += count.decided() + count.open();
        }
        return new Family("1", bond, size, List.of(tally), List.of(), elsewhere);
    }

    @Test
    void aFamilySaysWhatWasDecidedAndWhatDiffers() {
        Family family =
                family(
                        Bond.PICTURES,
                        0,
                        new Count("sexualised-edit", 3, 4),
                        new Count("none", 1, 1));
        assertThat(english.family(family))
                .isEqualTo(
                        "9 cases of this family: 3 decided “Sexualised edit”, 1 differs,"
                                + " 5 open, 1 of the open ones flagged otherwise.");
        assertThat(french.family(family))
                .startsWith("9 cas dans cette famille")
                .contains("3 décidés «", "1 diffère, 5 ouverts, 1 des cas ouverts signalé")
                .endsWith(".");
    }

    @Test
    void anUndecidedFamilySaysWhatItIsFlaggedAs() {
        Family family =
                family(Bond.TEMPLATE, 1, new Count("hateful", 0, 3), new Count("other", 0, 1));
        assertThat(english.family(family))
                .isEqualTo(
                        "4 cases made from this prompt template: 3 flagged as “Hateful”, 1 flagged"
                                + " otherwise, none decided yet. 1 more case with other pictures uses"
                                + " the same prompt template.");
    }

    @Test
    void whereNothingPrevailsNothingDiffers() {
        Family even = family(Bond.PICTURES, 0, new Count("hateful", 2, 0), new Count("none", 2, 1));
        assertThat(even.prevailing()).isEmpty();
        assertThat(english.family(even))
                .isEqualTo(
                        "5 cases of this family: 2 decided “Hateful”, 2 decided “No violation”, 1 open.");
        assertThat(family(Bond.PICTURES, 0, new Count("none", 1, 0), new Count("hateful", 0, 8)))
                .extracting(Family::prevailing)
                .as("a decision weighs more than any hint")
                .isEqualTo("none");
    }

    @Test
    void aMemberSaysWhyItBelongs() {
        Set<Tie> both = Set.of(Tie.NEAR_DUPLICATE, Tie.SAME_SOURCE);
        Member near = new Member("gen-7", both, 6, "", "hateful", null, false);
        assertThat(english.ties(near)).isEqualTo("distance 6 to gen-7, same source photo");
        assertThat(english.member(near))
                .isEqualTo("distance 6 to gen-7, same source photo · open, flagged as “Hateful”");
        Member far = new Member("gen-8", Set.of(), 99, "none", "hateful", DrawnDesk.now(), true);
        assertThat(english.member(far))
                .isEqualTo(
                        "gen-8: through others of the family · decided “No violation” on 4 Jan, 10:40"
                                + " · differs");
        assertThat(french.ties(near))
                .isEqualTo("à une distance de 6 de gen-7, même photo d’origine");
    }

    @Test
    void historyIsCountedByWhatIsShared() {
        History history =
                new History(List.of(), Map.of(Link.REQUESTER, 2, Link.HASH, 1, Link.FAMILY, 1_001));
        assertThat(english.history(history))
                .containsExactly(
                        "2 earlier decisions about this requester",
                        "more than 1,000 earlier decisions in this family",
                        "1 earlier decision about this very file");
        assertThat(english.history(History.NONE)).isEmpty();
    }

    @Test
    void aPrecedentSaysWhatByWhomAndWhen() {
        Precedent precedent =
                new Precedent(
                        "gen-\u202e9",
                        Set.of(Link.SOURCE_PHOTO, Link.REQUESTER),
                        "hateful",
                        List.of("remove"),
                        "M-17",
                        DrawnDesk.now());
        assertThat(english.precedent(precedent))
                .isEqualTo(
                        "gen-‹U+202E›9 · “Hateful” · M-17 · 4 Jan, 10:40 · same requester,"
                                + " same source photo");
    }
}
