package org.vigie.app;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.evidence.Budget;
import org.vigie.imaging.Decoder;
import org.vigie.imaging.Picture;
import org.vigie.inference.Explainer;
import org.vigie.inference.ModelPack;
import org.vigie.inference.PackEngine;
import org.vigie.review.Explanation;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.store.Vault;

/// Explains findings of the case on screen, and stops when another case comes.
final class Explaining {
    private final PackEngine engine;
    private final Explainer explainer;
    private final Vault vault;
    private final Decoder decoder;
    private final int cells;

    /// What is under way: generation by budget.
    private final Map<Budget, String> underWay = new ConcurrentHashMap<>();

    /// @param cells of a veil on its long edge
    Explaining(PackEngine engine, Explainer explainer, Vault vault, Decoder decoder, int cells) {
        this.engine = engine;
        this.explainer = explainer;
        this.vault = vault;
        this.decoder = decoder;
        this.cells = cells;
    }

    /// Give up what concerns another case than this one.
    void attend(String id) {
        for (var one : List.copyOf(underWay.entrySet())) {
            if (!one.getValue().equals(id)) {
                one.getKey().cancel();
            }
        }
    }

    Explanation explain(String id, String mediumSha256, String analyzer) throws FaultException {
        ModelPack pack =
                engine.packs().stream()
                        .filter(one -> one.id().equals(analyzer))
                        .findFirst()
                        .orElseThrow(() -> new FaultException(Fault.of("explanation-unavailable")));
        Budget budget = Budget.unlimited();
        underWay.put(budget, id);
        try {
            byte[] bytes = vault.medium(id, mediumSha256);
            Picture picture = decoder.decode(bytes);
            return explainer.explain(pack, picture, bytes, cells, budget);
        } finally {
            underWay.remove(budget);
        }
    }
}
