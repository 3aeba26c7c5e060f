package org.vigie.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigie.imaging.Picture;
import org.vigie.inference.Manifest.Task;
import org.vigie.inference.ModelPack;
import org.vigie.inference.PackEngine;
import org.vigie.inference.reading.Answer;
import org.vigie.inference.reading.ModelEvidence;
import org.vigie.review.Evidence;
import org.vigie.review.FaultException;
import org.vigie.review.Medium;
import org.vigie.review.PolicyPack;

/// Asks one added model about every picture of a generation.
public final class PackAnalyzer implements Analyzer {
    /// Models that say something of a picture by themselves. Embeddings only serve others.
    private static final List<Task> TELLING =
            List.of(
                    Task.CLASSIFIER,
                    Task.MULTILABEL,
                    Task.DETECTOR,
                    Task.HEAD,
                    Task.CONCEPT_DISTANCE,
                    Task.AGE);

    private final ModelPack pack;
    private final PackEngine engine;
    private final ModelEvidence evidence;

    private PackAnalyzer(ModelPack pack, PackEngine engine, PolicyPack policy) {
        this.pack = pack;
        this.engine = engine;
        this.evidence = new ModelEvidence(pack.manifest(), policy);
    }

    /// Make the analyzers of the models there are at the moment.
    public static List<Analyzer> of(PackEngine engine, PolicyPack policy) {
        List<Analyzer> analyzers = new ArrayList<>();
        for (ModelPack pack : engine.packs()) {
            if (TELLING.contains(pack.manifest().task())) {
                analyzers.add(new PackAnalyzer(pack, engine, policy));
            }
        }
        return analyzers;
    }

    @Override
    public String id() {
        return pack.id();
    }

    @Override
    public Cost cost() {
        return Cost.HEAVY;
    }

    /// Whatever is said of the model, and of the one it needs.
    @Override
    public String version() {
        return pack.digest() + engine.companion(pack).map(c -> " " + c.digest()).orElse("");
    }

    @Override
    public List<String> models() {
        List<String> models = new ArrayList<>(List.of(pack.manifest().sha256()));
        Optional<ModelPack> companion = engine.companion(pack);
        companion.ifPresent(other -> models.add(other.manifest().sha256()));
        return models;
    }

    @Override
    public List<Evidence> examine(Material material) throws FaultException {
        List<Evidence> found = new ArrayList<>();
        for (Medium medium : material.generation().media()) {
            Picture picture = material.pictures().get(medium.sha256());
            if (picture != null) {
                material.budget().check();
                byte[] bytes = material.media().bytes(medium);
                Answer answer = engine.answer(pack, picture, bytes, material.budget()).value();
                found.addAll(evidence.of(medium.sha256(), answer));
            }
        }
        return found;
    }
}
