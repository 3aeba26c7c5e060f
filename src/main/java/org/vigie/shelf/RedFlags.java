package org.vigie.shelf;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.vigie.inference.Manifest;
import org.vigie.inference.Manifest.CommercialUse;
import org.vigie.inference.Manifest.RedFlag;

/// The reasons to think twice about one model: those its manifest names, and what its licence says
/// without being asked.
public final class RedFlags {
    private RedFlags() {}

    /// Return the flags of a model, in a fixed order, none twice.
    public static List<RedFlag> of(Manifest manifest) {
        Set<RedFlag> flags = EnumSet.noneOf(RedFlag.class);
        if (manifest.dataProvenance() != null) {
            flags.addAll(manifest.dataProvenance().redFlags());
        }
        if (manifest.licence().commercialUse() == CommercialUse.NO) {
            flags.add(RedFlag.NON_COMMERCIAL);
        }
        return List.copyOf(flags);
    }
}
