package org.vigie.inference.reading;

import java.util.List;
import org.vigie.inference.AgeContract;
import org.vigie.inference.framing.Placement;
import org.vigie.review.FaultException;

/// Reads apparent ages. Whoever looks young raises the question whether adulthood is established;
/// whoever does not is passed over in silence, since such a model establishes nothing. The years
/// are not reported: they are wrong by years, most of all for those who matter here.
record Ages(AgeContract contract) implements Reading {
    /// The one word it reports.
    static final String LABEL = "adulthood-not-established";

    private static final double OLDEST = 130;

    @Override
    public Answer read(Outputs outputs, Placement placement) throws FaultException {
        float[] values = outputs.main().values();
        double years = values.length == 0 ? Double.NaN : values[0] * contract.scale();
        if (values.length != 1 || Math.abs(years) > OLDEST) {
            throw outputs.wrong();
        }
        Finding question = new Finding(LABEL, null, 1, 1, List.of(), List.of());
        List<Finding> findings = years < contract.below() ? List.of(question) : List.of();
        return new Answer.Years(findings, years);
    }
}
