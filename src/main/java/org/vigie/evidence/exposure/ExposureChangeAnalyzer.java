package org.vigie.evidence.exposure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.evidence.Analyzer;
import org.vigie.evidence.Budget;
import org.vigie.evidence.FaceComparison;
import org.vigie.evidence.Material;
import org.vigie.evidence.SkinColour;
import org.vigie.imaging.Picture;
import org.vigie.inference.SkinModel;
import org.vigie.review.Evidence;
import org.vigie.review.ExposureChange;
import org.vigie.review.ExposureChange.Correspondence;
import org.vigie.review.ExposureChange.Reading;
import org.vigie.review.FaultException;
import org.vigie.review.Medium;
import org.vigie.review.PolicyPack;

/// Says of every output which source photo it shows, what changed in it, and how much skin-coloured
/// area that added. One finding an output, about the source that corresponds best.
///
/// The score is the skin-coloured area that is new: what changed and is skin-coloured now, as a
/// share of the part that corresponds ([ExposureChange#painted]). It is NaN when the output shows
/// none of the sources or its colours cannot be measured. It is no measure of nudity, and a low
/// score lowers nothing.
public final class ExposureChangeAnalyzer implements Analyzer {
    /// The id that findings and thresholds carry.
    public static final String ID = "exposure-change";

    /// A twentieth of the picture. Of the demo set's edits to swimwear in colour, on skin the model
    /// sees, all add more (guide, Evidence).
    private static final double DEFAULT_THRESHOLD = 0.05;

    private final SkinModel model;
    private final FaceComparison faces;
    private final ExposureComparison comparison;
    private final double threshold;
    private final int cells;

    /// Use the threshold the policy sets for `exposure-change`, and as many cells as its veils
    /// have.
    public ExposureChangeAnalyzer(SkinModel model, FaceComparison faces, PolicyPack policy) {
        this.model = model;
        this.faces = faces;
        this.threshold = policy.evidenceThresholds().getOrDefault(ID, DEFAULT_THRESHOLD);
        this.cells = policy.reveal().veilCells();
        this.comparison = new ExposureComparison(model, cells);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String version() {
        return "1 " + threshold + " " + cells + " " + faces.version();
    }

    @Override
    public List<String> models() {
        try {
            return List.of(model.sha256());
        } catch (FaultException e) {
            // Without the model there is no finding either, and that is reported there.
            return List.of();
        }
    }

    @Override
    public List<Evidence> examine(Material material) throws FaultException {
        List<Medium> outputs = material.generation().outputs();
        Map<String, Study> sources = studies(material, material.generation().sources());
        Map<String, Study> studied = sources.isEmpty() ? Map.of() : studies(material, outputs);
        List<Evidence> found = new ArrayList<>();
        for (Map.Entry<String, Study> output : studied.entrySet()) {
            Pair pair = Pair.best(output.getValue(), sources, material.budget());
            if (pair != null) {
                Faces seen = pair.same() ? faces(material, output.getKey(), pair) : Faces.UNKNOWN;
                found.add(evidence(output.getKey(), comparison.measure(pair, seen)));
            }
        }
        return found;
    }

    private static Map<String, Study> studies(Material material, List<Medium> media)
            throws FaultException {
        Map<String, Study> studies = new LinkedHashMap<>();
        for (Medium medium : media) {
            Picture picture = material.pictures().get(medium.sha256());
            if (picture != null && !studies.containsKey(medium.sha256())) {
                material.budget().check();
                studies.put(medium.sha256(), Study.of(picture));
            }
        }
        return studies;
    }

    private Faces faces(Material material, String sha256, Pair pair) throws FaultException {
        Budget budget = material.budget();
        Picture output = material.pictures().get(sha256);
        Picture source = material.pictures().get(pair.sourceSha256());
        if (output == null || source == null) {
            return Faces.UNKNOWN;
        }
        try {
            return new Faces(
                    faces.faces(output, budget),
                    faces.faces(source, budget),
                    faces.compare(source, output, budget));
        } catch (FaultException e) {
            // What was measured does not need a face model; only what nobody waits for ends here.
            budget.check();
            return Faces.UNKNOWN;
        }
    }

    private Evidence evidence(String sha256, ExposureChange change) throws FaultException {
        return new Evidence(
                sha256,
                ID,
                Evidence.Origin.LOCAL,
                SkinColour.CATEGORY,
                "skin-coloured, new",
                change.painted(),
                threshold,
                "builtin-skin-1",
                model.sha256(),
                caveat(change),
                List.of(),
                change);
    }

    private static String caveat(ExposureChange change) {
        if (change.correspondence() != Correspondence.SAME_PHOTO) {
            return "caveat.exposure.apart";
        }
        Reading reading =
                change.before().applicable() ? change.after().reading() : change.before().reading();
        return switch (reading) {
            case GREYSCALE -> "caveat.exposure.grey";
            case ILLUSTRATION -> "caveat.exposure.illustration";
            case MEASURED, NOT_COMPARED -> "caveat.exposure";
        };
    }
}
