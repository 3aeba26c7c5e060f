package org.vigie.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.vigie.evidence.Analyzer;
import org.vigie.evidence.KnownHashes;
import org.vigie.evidence.PackAnalyzer;
import org.vigie.evidence.SameFace;
import org.vigie.evidence.SkinColour;
import org.vigie.evidence.UpstreamSignals;
import org.vigie.evidence.exposure.ExposureChangeAnalyzer;
import org.vigie.evidence.lexicon.LexiconSet;
import org.vigie.evidence.lexicon.Lexicons;
import org.vigie.evidence.prompt.PromptAnalyzer;
import org.vigie.evidence.provenance.ProvenanceClaims;
import org.vigie.hashes.HashLists;
import org.vigie.hashes.KnownHashSet;
import org.vigie.imaging.BoundedDecoder;
import org.vigie.imaging.Decoder;
import org.vigie.inference.Accelerator;
import org.vigie.inference.Accelerators;
import org.vigie.inference.ModelPack;
import org.vigie.inference.PackEngine;
import org.vigie.inference.SkinModel;
import org.vigie.inference.Veiler;
import org.vigie.review.FaultException;
import org.vigie.review.PolicyPack;
import org.vigie.shelf.Shelf;
import org.vigie.ui.kit.Text;

/// The part of the house that needs no key and no database: decode, veil, examine.
record HeadlessParts(
        PolicyPack policy,
        Accelerators accelerators,
        Decoder decoder,
        Veiler veiler,
        List<Analyzer> own,
        PackEngine engine,
        KnownHashSet known,
        Text text)
        implements AutoCloseable {

    /// Start the accelerators and put the analyzers together.
    ///
    /// @param data the folder whose hash lists, word lists and models are used; it need not exist
    static HeadlessParts start(PolicyPack policy, Path data, Text text) throws FaultException {
        return start(policy, data, List.of(), text);
    }

    /// Start with some accelerators only, and the processor.
    static HeadlessParts start(PolicyPack policy, Path data, Set<Accelerator> only, Text text)
            throws FaultException {
        return start(policy, data, List.of(), only, text);
    }

    /// Start with models besides those of the folder.
    static HeadlessParts start(PolicyPack policy, Path data, List<ModelPack> besides, Text text)
            throws FaultException {
        return start(policy, data, besides, EnumSet.allOf(Accelerator.class), text);
    }

    private static HeadlessParts start(
            PolicyPack policy, Path data, List<ModelPack> besides, Set<Accelerator> only, Text text)
            throws FaultException {
        AddedModels added = new AddedModels(Shelf.in(data), besides);
        KnownHashSet known = KnownHashSet.open(HashLists.in(data));
        LexiconSet lexicons = Lexicons.in(data).all();
        Accelerators accelerators = Accelerators.start(markers(), Threads.platform("model"), only);
        return of(policy, accelerators, known, lexicons, added, text);
    }

    /// Put the parts together on accelerators that are already running.
    static HeadlessParts of(
            PolicyPack policy,
            Accelerators accelerators,
            KnownHashSet known,
            LexiconSet lexicons,
            AddedModels added,
            Text text) {
        BoundedDecoder decoder = new BoundedDecoder(policy.limits());
        PackEngine engine = new PackEngine(accelerators, decoder, added::now);
        SkinModel skin = new SkinModel(accelerators);
        return new HeadlessParts(
                policy,
                accelerators,
                decoder,
                new Veiler(accelerators),
                List.of(
                        new UpstreamSignals(policy),
                        new PromptAnalyzer(lexicons, policy),
                        new SkinColour(skin, policy),
                        new ExposureChangeAnalyzer(skin, new SameFace(engine), policy),
                        new ProvenanceClaims(),
                        new KnownHashes(known, decoder, policy)),
                engine,
                known,
                text);
    }

    /// Return everything that examines at the moment: what comes with the program, then the models
    /// somebody added.
    List<Analyzer> analyzers() {
        List<Analyzer> analyzers = new ArrayList<>(own);
        analyzers.addAll(PackAnalyzer.of(engine, policy));
        return analyzers;
    }

    /// Return the examination of single pictures.
    Examination examination() {
        return new Examination(
                decoder, veiler, analyzers(), policy, accelerators.chosen().word(), text);
    }

    /// Crash markers of accelerators belong to the machine's user, not to one data folder.
    static Path markers() {
        return DataHome.standard().resolveSibling("Vigie-accelerators");
    }

    @Override
    public void close() {
        accelerators.close();
        known.close();
    }
}
