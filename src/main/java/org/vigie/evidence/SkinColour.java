package org.vigie.evidence;

import java.util.ArrayList;
import java.util.List;
import org.vigie.imaging.Picture;
import org.vigie.inference.SkinMap;
import org.vigie.inference.SkinModel;
import org.vigie.review.Evidence;
import org.vigie.review.FaultException;
import org.vigie.review.Medium;
import org.vigie.review.PolicyPack;

/// How much of each picture is skin-coloured, by the colour statistics of Jones and Rehg (1999).
/// Not a nudity detector, never called one, and not applicable to greyscale.
public final class SkinColour implements Analyzer {

    /// The matrix row these findings belong to.
    public static final String CATEGORY = "exposure";

    private static final double DEFAULT_THRESHOLD = 0.30;

    private final SkinModel model;
    private final double threshold;

    /// Use the threshold the policy sets for "skin".
    public SkinColour(SkinModel model, PolicyPack policy) {
        this.model = model;
        this.threshold = policy.evidenceThresholds().getOrDefault("skin", DEFAULT_THRESHOLD);
    }

    @Override
    public String id() {
        return "skin";
    }

    @Override
    public String version() {
        return "1 " + threshold;
    }

    @Override
    public List<Evidence> examine(Material material) throws FaultException {
        List<Evidence> found = new ArrayList<>();
        for (Medium medium : material.generation().media()) {
            Picture picture = material.pictures().get(medium.sha256());
            if (picture != null) {
                found.add(evidence(medium.sha256(), model.map(picture)));
            }
        }
        return found;
    }

    private Evidence evidence(String sha256, SkinMap map) {
        return new Evidence(
                sha256,
                id(),
                Evidence.Origin.LOCAL,
                CATEGORY,
                "skin-coloured",
                map.applicable() ? map.fraction() : Double.NaN,
                threshold,
                "builtin-skin-1",
                map.modelSha256(),
                map.applicable() ? "caveat.skin" : "caveat.skin.grey",
                List.of());
    }
}
