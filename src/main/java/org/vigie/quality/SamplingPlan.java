package org.vigie.quality;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Set;

/// Which decisions are looked at a second time. A draw depends on nothing but the plan and the id
/// of the decision's event: whoever has the log and the plan can draw again and find the same ones,
/// and nobody can choose whom to check afterwards.
///
/// @param salt fixed when the plan is made and recorded in the log
/// @param permille share of the decisions, 1–1000
/// @param categories only decisions of these, all when empty
/// @param actors only decisions by these, all when empty
/// @param differingOnly only decisions that differ from what the signals pointed to
public record SamplingPlan(
        String salt,
        int permille,
        Set<String> categories,
        Set<String> actors,
        boolean differingOnly) {

    private static final double RANGE = 0x1p64;

    public SamplingPlan {
        categories = Set.copyOf(categories);
        actors = Set.copyOf(actors);
        if (permille < 1 || permille > 1_000) {
            throw new IllegalArgumentException("a share is 1 to 1000 permille");
        }
    }

    /// A decision that may be drawn.
    public record Candidate(
            long sequence, String eventId, String category, String actor, boolean differs) {}

    /// Return the decisions drawn, in their order.
    public List<Candidate> draw(List<Candidate> decisions) {
        return decisions.stream().filter(this::concerns).filter(this::drawn).toList();
    }

    private boolean concerns(Candidate decision) {
        return (categories.isEmpty() || categories.contains(decision.category()))
                && (actors.isEmpty() || actors.contains(decision.actor()))
                && (!differingOnly || decision.differs());
    }

    /// The first 64 bits of SHA-256(salt ‖ 0 ‖ event id) are as good as uniform.
    private boolean drawn(Candidate decision) {
        byte[] digest =
                sha256().digest(
                                (salt + '\0' + decision.eventId())
                                        .getBytes(StandardCharsets.UTF_8));
        long first = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            first = first << 8 | (digest[i] & 0xffL);
        }
        double uniform = (first >>> 1) * 2.0 / RANGE;
        return uniform < permille / 1_000.0;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
