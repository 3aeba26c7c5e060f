package org.vigie.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlindMixtureTest {
    private static final List<String> OTHERS =
            IntStream.range(0, 90).mapToObj(i -> "other-" + i).toList();
    private static final List<String> ITEMS =
            IntStream.range(0, 40).mapToObj(i -> "item-" + i).toList();

    private static List<String> mixed(List<String> others, int oneIn) {
        return BlindMixture.of(others, ITEMS, oneIn, name -> name);
    }

    private static long items(List<String> mixture) {
        return mixture.stream().filter(name -> name.startsWith("item")).count();
    }

    @Test
    void asManyItemsComeAsThePolicyAllows() {
        assertThat(items(mixed(OTHERS, 10))).isEqualTo(10);
        assertThat(items(mixed(OTHERS.subList(0, 1), 10))).isEqualTo(1);
        assertThat(items(mixed(OTHERS, 1))).isEqualTo(40);
        assertThat(mixed(OTHERS, 0)).containsExactlyInAnyOrderElementsOf(OTHERS);
        assertThat(mixed(List.of(), 2)).isEmpty();
    }

    @Test
    void theyStandAmongTheOthersAndNothingJumpsWhileSomeAreAnswered() {
        List<String> mixture = mixed(OTHERS, 10);
        int first =
                mixture.indexOf(
                        mixture.stream()
                                .filter(n -> n.startsWith("item"))
                                .findFirst()
                                .orElseThrow());
        assertThat(mixture.subList(first, mixture.size()))
                .anyMatch(name -> name.startsWith("other"));
        assertThat(items(mixture.subList(0, 50))).isBetween(2L, 8L);
        List<String> left = new ArrayList<>(OTHERS);
        left.remove(mixture.stream().filter(n -> n.startsWith("other")).findFirst().orElseThrow());
        List<String> later = new ArrayList<>(mixed(left, 10));
        later.retainAll(mixture);
        assertThat(mixture).containsSubsequence(later);
    }
}
