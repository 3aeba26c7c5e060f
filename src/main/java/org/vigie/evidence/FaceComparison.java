package org.vigie.evidence;

import java.util.List;
import org.vigie.imaging.Picture;
import org.vigie.review.Evidence;
import org.vigie.review.ExposureChange;
import org.vigie.review.FaultException;

/// Tells whether the person in an output still has the face of the source photo. Faces are compared
/// within one case and with nothing else; what they are compared by is never kept.
@FunctionalInterface
public interface FaceComparison {

    /// Knows no faces: everything stays unknown.
    FaceComparison NONE = (source, output, budget) -> ExposureChange.Face.UNKNOWN;

    /// Compare the one face of a source photo with the one face of an output.
    ///
    /// @return [ExposureChange.Face#UNKNOWN] when there is no face or more than one in either, or
    ///   when the comparison is undecided
    /// @throws FaultException `examination-cancelled`, `examination-out-of-time` or what kept the
    ///   models from running
    ExposureChange.Face compare(Picture source, Picture output, Budget budget)
            throws FaultException;

    /// Find the faces of a picture; none without a model that finds faces.
    ///
    /// @throws FaultException as comparing does
    default List<Evidence.Box> faces(Picture picture, Budget budget) throws FaultException {
        return List.of();
    }

    /// Return a word that changes whenever the answers may: with a model.
    default String version() {
        return "";
    }
}
