package org.vigie.evidence.exposure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.vigie.review.ExposureChange.Transformation;

/// What the generator of the demo set did to make one output from one source, as its program says
/// (`assets/demo/generator`).
record DemoTruth(String source, String output, Kind kind, Set<Transformation> transformations) {

    /// What was changed inside the picture.
    enum Kind {
        /// Clothes became swimwear.
        BARED,
        /// Clothes became other clothes, or other in colour.
        CLOTHED,
        /// Another head on the same body.
        HEAD,
        /// A hat, a bandage, paint, a bottle or a banner was added.
        ADDED,
        GROUND,
        /// The clothes and the whole background were exchanged, or the whole background around one
        /// small person: hardly anything stayed.
        NEARLY_ALL,
        NOTHING,
        /// The output was not made from this picture.
        APART
    }

    private static final String TABLE =
            """
            promenade-in.jpg promenade-out-1.jpg BARED
            promenade-in.jpg promenade-out-2.jpg BARED SCALED
            promenade-in.jpg promenade-out-3.jpg BARED RECOLOURED
            promenade-in.jpg promenade-out-4.jpg BARED CROPPED
            promenade-in.jpg promenade-out-5.jpg BARED RECOLOURED
            promenade-in.jpg promenade-out-6.jpg BARED RECOLOURED
            promenade-in.jpg promenade-out-7.jpg BARED SCALED
            promenade-in.jpg promenade-out-8.jpg BARED CROPPED
            promenade-in.jpg promenade-out-9.jpg BARED
            studio-in.jpg studio-out-1.jpg BARED
            studio-in.jpg studio-out-2.jpg BARED
            studio-in.jpg studio-out-3.jpg NEARLY_ALL
            studio-in.jpg studio-out-4.jpg NEARLY_ALL
            studio-in.jpg studio-out-5.jpg CLOTHED
            studio-in.jpg studio-out-6.jpg CLOTHED
            podium-in.jpg podium-out-1.jpg HEAD
            podium-face.jpg podium-out-1.jpg APART
            podium-in.jpg podium-out-2.jpg HEAD SCALED
            podium-in.jpg podium-out-3.jpg HEAD MIRRORED
            podium-in.jpg podium-out-4.jpg HEAD RECOLOURED
            podium-in.jpg podium-out-5.jpg HEAD CROPPED
            templat-in-1.jpg templat-out-1.jpg BARED
            templat-in-2.jpg templat-out-2.jpg BARED
            templat-in-3.jpg templat-out-3.jpg BARED
            templat-in-4.jpg templat-out-4.jpg BARED
            affiche-in.jpg affiche-out-1.jpg ADDED
            affiche-in.jpg affiche-out-2.jpg ADDED SCALED
            affiche-in.jpg affiche-out-3.jpg ADDED RECOLOURED
            affiche-in.jpg affiche-out-4.jpg ADDED CROPPED
            affiche-in.jpg affiche-out-5.jpg ADDED RECOLOURED
            bureau-in.jpg bureau-out-1.jpg BARED
            bureau-in.jpg bureau-out-2.jpg NEARLY_ALL
            bureau-in.jpg bureau-out-3.jpg ADDED
            bureau-in.jpg bureau-out-4.jpg NOTHING RECOLOURED
            chapeau-in.jpg chapeau-out-1.jpg ADDED
            chapeau-in.jpg chapeau-out-2.jpg ADDED SCALED
            chapeau-in.jpg chapeau-out-3.jpg ADDED RECOLOURED
            terrasse-in.jpg terrasse-out.jpg BARED
            reunion-in.jpg reunion-out.jpg BARED
            maidan-in.jpg maidan-out.jpg BARED
            konsert-in.jpg konsert-out.jpg BARED
            salon-in.jpg salon-out.jpg BARED
            deux-in.jpg deux-out.jpg BARED
            argentique-in.jpg argentique-out.jpg BARED
            dessin-in.jpg dessin-out.png APART
            peignoir-in.jpg peignoir-out.jpg CLOTHED
            vacances-in.jpg vacances-out.jpg NOTHING SCALED RECOLOURED
            miroir-in.jpg miroir-out.jpg GROUND
            journal-in.jpg journal-out.jpg HEAD
            journal-face.jpg journal-out.jpg APART
            scene-in.jpg scene-out.jpg HEAD
            mimbar-in.jpg mimbar-out.jpg HEAD
            tribune-in.jpg tribune-out.jpg ADDED
            maquillage-in.jpg maquillage-out.jpg ADDED
            ketchup-in.jpg ketchup-out.jpg ADDED
            pattii-in.jpg pattii-out.jpg ADDED
            classe-in-1.png classe-out-1.png ADDED
            classe-in-2.png classe-out-2.png ADDED
            classe-in-3.png classe-out-3.png ADDED
            classe-in-4.png classe-out-4.tif ADDED SCALED
            catalogue-in.jpg catalogue-out.jpg CLOTHED
            keluarga-in.jpg keluarga-out.jpg GROUND
            identite-in.jpg identite-out.jpg GROUND
            restauration-in.jpg restauration-out.jpg ADDED SCALED RECOLOURED
            """;

    static List<DemoTruth> all() {
        return TABLE.lines().map(DemoTruth::of).toList();
    }

    private static DemoTruth of(String line) {
        List<String> words = Arrays.asList(line.split(" "));
        Set<Transformation> done = EnumSet.noneOf(Transformation.class);
        words.subList(3, words.size()).forEach(word -> done.add(Transformation.valueOf(word)));
        return new DemoTruth(words.get(0), words.get(1), Kind.valueOf(words.get(2)), done);
    }
}
