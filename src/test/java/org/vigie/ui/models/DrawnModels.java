package org.vigie.ui.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.Accelerator;
import org.vigie.inference.Manifest;
import org.vigie.inference.ModelPack;
import org.vigie.inference.ModelPacks;
import org.vigie.inference.ModelReport;
import org.vigie.review.Fault;
import org.vigie.review.FaultException;
import org.vigie.shelf.Arrival.Confirmation;
import org.vigie.shelf.Candidate;
import org.vigie.shelf.Description;
import org.vigie.shelf.Parcels;
import org.vigie.shelf.Preset;
import org.vigie.shelf.Presets;
import org.vigie.shelf.Tested;

/// A shelf that exists on the screen only: the program's models, three added ones, one damaged.
final class DrawnModels implements ModelActions {
    private final List<ModelCard> cards = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Fault failure;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    DrawnModels() throws FaultException {
        cards.add(added("yunet-2023mar", 4.2, true));
        cards.add(added("sface-2021dec", 11.8, true));
        cards.add(added("falconsai-nsfw-224", 0, false));
        cards.add(
                new ModelCard(
                        "wd-tagger-v3",
                        null,
                        null,
                        Fault.of("added-model-damaged", "model", "wd-tagger-v3"),
                        null));
        for (ModelPack pack : ModelPacks.builtIn().all()) {
            cards.add(ModelCard.builtIn(pack.manifest(), tested(pack.manifest(), 0.31, true)));
        }
    }

    private static ModelCard added(String preset, double millis, boolean right)
            throws FaultException {
        Manifest manifest = Presets.builtIn().get(preset).manifest();
        return new ModelCard(
                preset,
                manifest,
                Parcels.arrival(preset),
                null,
                right ? tested(manifest, millis, true) : null);
    }

    private static Tested tested(Manifest manifest, double millis, boolean right) {
        ModelReport cuda =
                new ModelReport(
                        manifest.id(), Accelerator.CUDA, true, right, 0.0021, 0.02, millis, "");
        ModelReport cpu =
                new ModelReport(
                        manifest.id(), Accelerator.CPU, true, true, 0, 0.02, millis * 9, "");
        return new Tested(Parcels.AT, manifest.sha256(), List.of(cuda, cpu));
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    void failWith(@Nullable Fault fault) {
        failure = fault;
    }

    /// Let nothing finish until told.
    Runnable hold() {
        CountDownLatch held = new CountDownLatch(1);
        gate = held;
        return held::countDown;
    }

    private void ask(String what) throws FaultException {
        asked.add(what);
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Fault fault = failure;
        if (fault != null) {
            throw new FaultException(fault);
        }
    }

    @Override
    public List<ModelCard> models() {
        return new ArrayList<>(cards);
    }

    @Override
    public List<Preset> presets() throws FaultException {
        return Presets.builtIn().all();
    }

    @Override
    public Candidate look(Path model, Description description, @Nullable Path labels)
            throws FaultException {
        ask("look " + model + " " + description);
        return Parcels.candidate(
                description instanceof Description.OfPreset preset ? preset.id() : "open-nsfw");
    }

    @Override
    public void add(Candidate candidate, Confirmation confirmation) throws FaultException {
        ask("add " + candidate.manifest().id() + " " + confirmation);
        cards.add(
                0,
                new ModelCard(
                        candidate.manifest().id(),
                        candidate.manifest(),
                        Parcels.arrival(candidate.preset()),
                        null,
                        tested(candidate.manifest(), 3, true)));
    }

    @Override
    public void remove(String id) throws FaultException {
        ask("remove " + id);
        cards.removeIf(card -> card.id().equals(id));
        listeners.forEach(Runnable::run);
    }

    @Override
    public void test(String id) throws FaultException {
        ask("test " + id);
        cards.replaceAll(card ->
                card.id().equals(id) && card.manifest() != null
                        ? new ModelCard(
                                id,
                                card.manifest(),
                                card.arrival(),
                                null,
                                tested(card.manifest(), 14.2, false))
                        : card);
    }

    @Override
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
