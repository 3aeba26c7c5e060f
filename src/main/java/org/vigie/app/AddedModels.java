package org.vigie.app;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.inference.ModelPack;
import org.vigie.review.FaultException;
import org.vigie.shelf.Shelf;

/// The models added to this desk, read again when the shelf changes, so that one added while the
/// console runs is used at once.
final class AddedModels {
    private static final Logger LOG = LoggerFactory.getLogger(AddedModels.class);

    private final Shelf shelf;
    private final List<ModelPack> besides;
    private @Nullable List<ModelPack> known;

    /// @param besides models that are not on the shelf; one replaces another of its name there
    AddedModels(Shelf shelf, List<ModelPack> besides) {
        this.shelf = shelf;
        this.besides = List.copyOf(besides);
    }

    /// Return the models there are. A shelf that cannot be read has none: what is built in works.
    synchronized List<ModelPack> now() {
        List<ModelPack> packs = known;
        if (packs == null) {
            packs = read();
            known = packs;
        }
        return packs;
    }

    /// Look again the next time.
    synchronized void changed() {
        known = null;
    }

    private List<ModelPack> read() {
        List<ModelPack> packs = new ArrayList<>(besides);
        try {
            for (ModelPack pack : shelf.load().packs()) {
                if (besides.stream().noneMatch(other -> other.id().equals(pack.id()))) {
                    packs.add(pack);
                }
            }
        } catch (FaultException e) {
            LOG.warn("no added models: {}", e.fault().code());
        }
        return List.copyOf(packs);
    }
}
