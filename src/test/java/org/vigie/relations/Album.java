package org.vigie.relations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vigie.relations.FamilyDesk.Drawn;
import org.vigie.relations.FamilyDesk.Shown;
import org.vigie.review.PictureHash;

/// Made-up generations whose pictures, accounts and prompts have much in common, and who belongs
/// together by the rules, told by comparing each with each.
final class Album {
    private static final String[] PROMPTS = {
        "make a small house by the wide river",
        "make the red coat float above the wide river",
        "make the blue dress float above the wide river",
        "short prompt"
    };

    private final Random random;
    private final List<PictureHash> motifs = new ArrayList<>();

    Album(long seed, int motifs) {
        random = new Random(seed);
        for (int i = 0; i < motifs; i++) {
            this.motifs.add(any());
        }
    }

    private PictureHash any() {
        return new PictureHash(
                random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    /// Some picture of a motif: itself, a copy some bits away, turned or not, or one that says
    /// nothing.
    Shown shown() {
        int motif = random.nextInt(motifs.size());
        int kind = random.nextInt(10);
        if (kind == 0) {
            return new Shown("blank-" + motif, motifs.get(motif), 20);
        }
        if (kind == 1) {
            return new Shown("broken-" + motif, new PictureHash(0, 0, 0, 0), -1);
        }
        if (kind < 5) {
            return new Shown("motif-" + motif, motifs.get(motif), 100);
        }
        PictureHash copy = flipped(motifs.get(motif), random.nextInt(40));
        PictureHash turned = copy.turned().get(random.nextInt(8));
        return new Shown("copy-" + random.nextLong(), turned, 100);
    }

    PictureHash flipped(PictureHash hash, int bits) {
        byte[] bytes = hash.bytes();
        for (int i = 0; i < bits; i++) {
            bytes[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
        }
        return PictureHash.of(bytes);
    }

    /// Draw generations that differ in their outputs or prompts: else they would be one.
    List<Drawn> drawn(int count) {
        List<Drawn> all = new ArrayList<>();
        Set<List<Object>> contents = new HashSet<>();
        for (int i = 0; all.size() < count; i++) {
            List<Shown> sources = random.nextInt(3) == 0 ? List.of(shown()) : List.of();
            List<Shown> outputs = new ArrayList<>(List.of(shown()));
            if (random.nextInt(4) == 0) {
                outputs.add(shown());
            }
            outputs = outputs.stream().distinct().toList();
            String prompt = PROMPTS[random.nextInt(PROMPTS.length)] + (i % 2 == 0 ? "" : " " + i);
            if (contents.add(List.of(outputs, prompt))) {
                all.add(
                        new Drawn(
                                "gen-%05d".formatted(i),
                                "acct-" + random.nextInt(1 + count / 4),
                                prompt,
                                random.nextBoolean() ? "hateful" : "other",
                                sources,
                                outputs));
            }
        }
        return all;
    }

    /// Compare each with each.
    static Set<Set<String>> together(List<Drawn> drawn) {
        int[] parent = new int[drawn.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            for (int j = 0; j < i; j++) {
                if (tied(drawn.get(i), drawn.get(j))) {
                    parent[root(parent, i)] = root(parent, j);
                }
            }
        }
        Map<String, Set<String>> groups = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            add(groups, "" + root(parent, i), drawn.get(i));
        }
        Map<String, Set<String>> byTemplate = new HashMap<>();
        Map<String, Drawn> byId = drawn.stream().collect(Collectors.toMap(Drawn::id, one -> one));
        for (Set<String> alone : groups.values()) {
            Drawn one = Objects.requireNonNull(byId.get(alone.iterator().next()));
            if (alone.size() == 1 && !template(one).isEmpty()) {
                add(byTemplate, template(one), one);
            }
        }
        List<Set<String>> all = new ArrayList<>(groups.values());
        all.addAll(byTemplate.values());
        return all.stream().filter(group -> group.size() > 1).collect(Collectors.toSet());
    }

    private static void add(Map<String, Set<String>> groups, String key, Drawn one) {
        groups.computeIfAbsent(key, k -> new TreeSet<>()).add(one.id());
    }

    private static int root(int[] parent, int i) {
        int at = i;
        while (parent[at] != at) {
            at = parent[at];
        }
        return at;
    }

    private static String template(Drawn drawn) {
        return PromptTemplate.of(new org.vigie.review.Generation.Prompt(drawn.prompt(), "en", ""));
    }

    private static boolean tied(Drawn one, Drawn other) {
        boolean vouched =
                one.account().equals(other.account())
                        || (!template(one).isEmpty() && template(one).equals(template(other)));
        return tied(one.sources(), other.sources(), vouched)
                || tied(one.outputs(), other.outputs(), vouched);
    }

    private static boolean tied(List<Shown> some, List<Shown> others, boolean vouched) {
        for (Shown one : some) {
            for (Shown other : others) {
                boolean sameFile = one.file().equals(other.file());
                boolean says = one.quality() < 0 || one.quality() >= 50;
                int distance =
                        one.quality() >= 50 && other.quality() >= 50
                                ? one.hash().turnedDistance(other.hash())
                                : 256;
                if ((sameFile && says) || distance <= (vouched ? 31 : 20)) {
                    return true;
                }
            }
        }
        return false;
    }
}
