package org.vigie.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.Accelerators;
import org.vigie.inference.Manifest;
import org.vigie.inference.ModelPack;
import org.vigie.inference.ModelPacks;
import org.vigie.review.FaultException;
import org.vigie.shelf.Adding;
import org.vigie.shelf.Arrival.Confirmation;
import org.vigie.shelf.Candidate;
import org.vigie.shelf.Description;
import org.vigie.shelf.Preset;
import org.vigie.shelf.Presets;
import org.vigie.shelf.Shelf;
import org.vigie.shelf.Shelved;
import org.vigie.shelf.TestRecords;
import org.vigie.ui.models.ModelActions;
import org.vigie.ui.models.ModelCard;

/// The models of an open workstation, as its page sees them.
final class LocalModels implements ModelActions {
    private final Shelf shelf;
    private final TestRecords tests;
    private final Adding adding;
    private final Accelerators accelerators;
    private final String actor;

    LocalModels(Shelf shelf, TestRecords tests, Accelerators accelerators, String actor) {
        this.shelf = shelf;
        this.tests = tests;
        this.adding = new Adding(shelf, tests, InstantSource.system());
        this.accelerators = accelerators;
        this.actor = actor;
    }

    @Override
    public List<ModelCard> models() throws FaultException {
        List<ModelCard> cards = new ArrayList<>();
        for (Shelved place : shelf.all()) {
            cards.add(
                    switch (place) {
                        case Shelved.Whole whole ->
                                new ModelCard(
                                        whole.id(),
                                        whole.manifest(),
                                        whole.arrival(),
                                        null,
                                        tests.last(whole.manifest()).orElse(null));
                        case Shelved.Damaged damaged ->
                                new ModelCard(damaged.id(), null, null, damaged.fault(), null);
                    });
        }
        for (ModelPack pack : ModelPacks.builtIn().all()) {
            Manifest manifest = pack.manifest();
            cards.add(ModelCard.builtIn(manifest, tests.last(manifest).orElse(null)));
        }
        return cards;
    }

    @Override
    public List<Preset> presets() throws FaultException {
        return Presets.builtIn().all();
    }

    @Override
    public Candidate look(Path model, Description description, @Nullable Path labels)
            throws FaultException {
        return adding.look(new Adding.Request(model, description, labels));
    }

    @Override
    public void add(Candidate candidate, Confirmation confirmation) throws FaultException {
        adding.add(candidate, confirmation, actor, accelerators);
    }

    @Override
    public void remove(String id) throws FaultException {
        shelf.remove(id, actor, InstantSource.system().instant());
    }

    @Override
    public void test(String id) throws FaultException {
        ModelPack pack = shelf.has(id) ? shelf.load(id) : builtIn(id);
        tests.keep(pack.manifest(), accelerators.examine(pack), InstantSource.system().instant());
    }

    private static ModelPack builtIn(String id) throws FaultException {
        return ModelPacks.builtIn().all().stream()
                .filter(pack -> pack.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new FaultException(
                                org.vigie.review.Fault.of("model-unknown", "model", id)));
    }

    @Override
    public Runnable onChange(Runnable listener) {
        return shelf.onChange(listener);
    }
}
